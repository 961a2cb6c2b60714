import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Tree } from '@nx/devkit';
import { findPrettier } from './find-prettier';
import { type FileText, formatTexts } from './format-texts';

const PROGRAM = join(__dirname, 'format-worker.js');
const MOST_WORKERS = 4;
const FILES_AT_ONCE = 4;

type Formatter = (files: readonly FileText[]) => Promise<readonly FileText[]>;

/**
 * Formats what a generator writes, on all cores: a complete module has forty files, and prettier is what most of a
 * generator's time goes to. Where it is not certain that prettier formats this workspace, the devkit decides.
 */
export class FormatPool {
  readonly #root: string;
  readonly #prettier: string | undefined;
  readonly #workers: readonly Worker[];

  /** Starts the workers, so that they are ready when there are files. */
  constructor({ root }: Tree, program = PROGRAM) {
    this.#root = root;
    this.#prettier = findPrettier(root);
    // A thread needs compiled code.
    const count = this.#prettier !== undefined && existsSync(program) ? workerCount() : 0;
    const workerData = { root, prettier: this.#prettier };
    this.#workers = Array.from({ length: count }, () => startWorker(program, workerData));
  }

  /** Formats the files that the tree creates or changes, and ends the workers. */
  async format(tree: Tree): Promise<void> {
    try {
      await this.#formatTree(tree);
    } finally {
      await this.close();
    }
  }

  async #formatTree(tree: Tree): Promise<void> {
    const prettier = this.#prettier;
    if (prettier === undefined || this.#workers.length === 0) {
      const { formatFiles } = await import('@nx/devkit');
      return formatFiles(tree);
    }
    const chunks = inChunks(changedFiles(tree));
    const here: Formatter = (files) => formatTexts(this.#root, prettier, files);
    const formatters = [...this.#workers.map(remoteFormatter), here];
    const formatted = await Promise.all(formatters.map((format) => formatAll(format, chunks)));
    for (const { path, text } of formatted.flat()) tree.write(path, text);
  }

  /** Ends the workers. Idle ones keep no process alive. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function workerCount(): number {
  return Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1));
}

function startWorker(program: string, workerData: object): Worker {
  const worker = new Worker(program, { workerData });
  worker.unref();
  return worker;
}

function changedFiles(tree: Tree): FileText[] {
  return tree
    .listChanges()
    .flatMap(({ type, path, content }) =>
      type === 'DELETE' || content === null ? [] : [{ path, text: content.toString('utf8') }],
    );
}

/** The largest files first, so that no thread is left with one of them at the end. */
function inChunks(files: readonly FileText[]): FileText[][] {
  const sorted = [...files].sort((a, b) => b.text.length - a.text.length);
  const chunks: FileText[][] = [];
  while (sorted.length > 0) chunks.push(sorted.splice(0, FILES_AT_ONCE));
  return chunks;
}

/** Takes chunks until none is left; other formatters take from the same list. */
async function formatAll(format: Formatter, chunks: FileText[][]): Promise<FileText[]> {
  const formatted: FileText[] = [];
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
    formatted.push(...(await format(chunk)));
  }
  return formatted;
}

function remoteFormatter(worker: Worker): Formatter {
  return (files) =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (formatted: readonly FileText[]) => {
        worker.off('error', reject);
        resolve(formatted);
      });
      worker.ref();
      worker.postMessage(files);
    });
}
