import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { RESULTS_FOLDER } from '../../core/compliance/evidence';
import type { RecordedResults } from '../../core/documents/recorded-results';
import type { EventSurroundings } from '../../core/generated/generated-file';
import type { ModuleView } from '../../core/module/module-view';
import { writeResult } from '../../host/evidence-store';
import { VERSION } from '../../version';

/** What decides, beside a module's own files, what is to be written into it. */
export interface SyncSurroundings {
  readonly events: EventSurroundings;
  readonly results: RecordedResults;
}

/** A module of which nothing had to be written. */
const settledModule = v.object({
  /** Files that were read to find that out. */
  reads: v.array(v.string()),
  /** Of all that it was found out from. */
  digest: v.string(),
});

type SettledModule = v.InferOutput<typeof settledModule>;

const settledFile = v.object({ modules: v.record(v.string(), settledModule) });

/** From the workspace root; ignored by git, and missed by nobody. */
const FILE = `${RESULTS_FOLDER}/in-sync.json`;

/**
 * Remembers from run to run of which modules nothing had to be written. That is a function of the module's files and of
 * its surroundings alone, so that where all of these are the same, as bytes, it need not be computed again.
 */
export class SettledModules {
  private readonly before: ReadonlyMap<string, SettledModule>;
  private readonly now = new Map<string, SettledModule>();
  private readonly tools: string;

  constructor(private readonly workspaceRoot: string) {
    this.before = read(join(workspaceRoot, FILE));
    this.tools = toolsOf(workspaceRoot);
  }

  /** Whether nothing had to be written when the module and its surroundings were last as they are now. */
  has(module: ModuleView, around: SyncSurroundings): boolean {
    const known = this.before.get(module.root);
    if (known === undefined) return false;
    const files = new Set(module.files);
    if (known.reads.some((file) => !files.has(file))) return false;
    if (this.digest(module, known.reads, around) !== known.digest) return false;
    this.now.set(module.root, known);
    return true;
  }

  /** Notes that nothing has to be written. */
  add(module: ModuleView, reads: readonly string[], around: SyncSurroundings): void {
    this.now.set(module.root, { reads: [...reads], digest: this.digest(module, reads, around) });
  }

  /** Keeps what was noted for the next run, which computes again where that cannot be written. */
  save(): void {
    const text = `${JSON.stringify({ modules: Object.fromEntries(this.now) })}\n`;
    const file = join(this.workspaceRoot, FILE);
    // A tree in memory has no folder.
    if (!existsSync(join(this.workspaceRoot, 'nx.json'))) return;
    try {
      if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
      writeResult(this.workspaceRoot, FILE, text);
    } catch {
      return;
    }
  }

  private digest(module: ModuleView, reads: readonly string[], around: SyncSurroundings): string {
    const { root, manifest, files } = module;
    const { events, results } = around;
    const contracts = [...events.contracts];
    const hash = createHash('sha256').update(
      JSON.stringify([this.tools, root, manifest, files, contracts, events.members, results]),
    );
    for (const file of reads) {
      const text = module.read(file);
      hash.update(`\0${file}\0${text.length}\0`).update(text);
    }
    return hash.digest('hex');
  }
}

/** The same module, and which of its files have been read by way of it. */
export function withReads(module: ModuleView): { module: ModuleView; reads: ReadonlySet<string> } {
  const reads = new Set<string>();
  const texts = new Map<string, string>();
  const watched: ModuleView = {
    ...module,
    read(file) {
      const text = texts.get(file) ?? module.read(file);
      texts.set(file, text);
      reads.add(file);
      return text;
    },
  };
  return { module: watched, reads };
}

/** Somebody else's file, or half of one, is as good as none. */
function read(file: string): ReadonlyMap<string, SettledModule> {
  try {
    const { output, success } = v.safeParse(settledFile, JSON.parse(readFileSync(file, 'utf8')));
    return new Map(success ? Object.entries(output.modules) : []);
  } catch {
    return new Map();
  }
}

const LOCK_FILES = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];

/** What computes: another build of the plugin, another parser or another Node may see things otherwise. */
function toolsOf(workspaceRoot: string): string {
  const hash = createHash('sha256');
  for (const name of LOCK_FILES) {
    const file = join(workspaceRoot, name);
    if (existsSync(file)) hash.update(`${name}\0`).update(readFileSync(file));
  }
  // Builds of one version differ while somebody works on the plugin.
  const built = statSync(__filename).mtimeMs;
  return [VERSION, built, process.version, hash.digest('hex')].join(' ');
}
