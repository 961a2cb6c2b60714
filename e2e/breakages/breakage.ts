import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { FULL, MODULE, projectName, type Kind } from '../harness/bases';
import { expectFailed, GATES, tasksOf, verdictOf, type GateName } from '../harness/gates';
import type { InstalledGates } from '../harness/installed-gates';
import { QUICK, type Workspace } from '../harness/workspace';

/** One thing that is broken in a module that was compliant, and what must be said of it. */
export interface Breakage {
  /** Id of the rule that must report it, and no other may. */
  readonly rule: string;
  readonly what: string;
  readonly break: (module: Module, workspace: Workspace) => void | Promise<void>;
  /** File, relative to the module's root, at which it must be reported; with its line where the rule knows it. */
  readonly at: string | { readonly file: string; readonly lineOf: string };
  /** Part of the message. */
  readonly says: string;
  readonly severity?: 'warning';
  /** Of a warning: those of `also` are errors, so that the gate fails. */
  readonly besideErrors?: true;
  /** Rules of the same gate that must report the same fault from their own side. */
  readonly also?: readonly string[];
  /** Other gates that the fault breaks as well. */
  readonly breaks?: readonly GateName[];
  /** Set for `nx run`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of `nx run`. */
  readonly args?: readonly string[];
  /** Another form of a fault that CI checks already: with `--full`. */
  readonly isVariant?: true;
  /** Folder of the module, where breaking it has moved it. */
  readonly movedTo?: string;
}

/** Files of the module that is broken, by their paths from its root. */
export class Module {
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  read(file: string): string {
    return this.#workspace.read(`${MODULE.root}/${file}`);
  }

  /** Names of the files of one of its folders. */
  list(folder: string): string[] {
    return readdirSync(this.#workspace.path(`${MODULE.root}/${folder}`));
  }

  write(file: string, text: string): void {
    this.#workspace.write(`${MODULE.root}/${file}`, text);
  }

  append(file: string, text: string): void {
    this.#workspace.edit(`${MODULE.root}/${file}`, (before) => `${before}${text}`);
  }

  replace(file: string, part: string | RegExp, by: string): void {
    this.#workspace.edit(`${MODULE.root}/${file}`, (text) => text.replace(part, () => by));
  }

  replaceAll(file: string, part: string, by: string): void {
    this.#workspace.edit(`${MODULE.root}/${file}`, (text) => text.replaceAll(part, () => by));
  }

  remove(file: string): void {
    this.#workspace.remove(`${MODULE.root}/${file}`);
  }

  manifest(change: (manifest: Record<string, unknown>) => Record<string, unknown>): void {
    this.#workspace.edit(`${MODULE.root}/wsp.json`, (text) => {
      const manifest = change(JSON.parse(text) as Record<string, unknown>);
      return `${JSON.stringify(manifest, null, 2)}\n`;
    });
  }
}

/** Where a breakage takes place. */
export interface BrokenWorkspace {
  readonly workspace: Workspace;
  readonly kind: Kind;
  /** As they were before anything was broken. */
  readonly gates: InstalledGates;
}

/** Breaks the module, runs the gate, and expects exactly that finding: in the evidence, and on the screen with its place. */
export async function expectBreakage(
  { workspace, kind, gates }: BrokenWorkspace,
  gate: GateName,
  breakage: Breakage,
): Promise<void> {
  const module = new Module(workspace);
  await breakage.break(module, workspace);
  const passes = isHarmless(breakage);
  const project = projectName(kind, 'intent-log');
  const result = (await needsNx(workspace, gate, breakage))
    ? await workspace.nx(['run', `${project}:wsp-${gate}`, ...(breakage.args ?? [])], {
        env: { ...QUICK, ...breakage.env },
      })
    : await gates.run(gate, project);

  const place = placeOf(breakage, module);
  const { findings, passed } = verdictOf(workspace, gate, breakage.movedTo ?? MODULE.root);
  const rules = new Set(findings.map(({ ruleId }) => ruleId));
  expect([...rules].sort()).toEqual([breakage.rule, ...(breakage.also ?? [])].sort());
  const finding = findings.find(({ ruleId, message }) => {
    return ruleId === breakage.rule && message.includes(breakage.says);
  });
  expect(finding, JSON.stringify(findings, null, 2)).toMatchObject(place);
  expect(finding?.severity).toBe(breakage.severity ?? 'error');
  expect(finding?.protocol).toMatch(/^WSP \d+/);
  expect(finding?.message).toMatch(/\.$/);

  const shown = [place.file, place.line].filter((part) => part !== undefined).join(':');
  expect(result.output).toMatch(new RegExp(`${escaped(shown)}(:\\d+)*  ${breakage.rule}  `));
  expect(result.output).toContain(breakage.says);
  if (finding?.fix !== undefined) expect(result.output).toContain(firstLine(finding.fix));
  expect(passed).toBe(passes);
  expect(result.code).toBe(passes ? 0 : 1);
  // The record of the last good run must not outlive it.
  const record = `.wsp/${breakage.movedTo ?? MODULE.root}/compliance.json`;
  if (!passed && gate !== 'validate') expect(workspace.exists(record)).toBe(false);
}

/** Files that Nx makes a project of: what it knew before the breakage may be wrong. */
const CONFIGURATION = /[ /](wsp|package|project|nx|tsconfig[^/]*)\.json$/;

/** Nx takes twenty times as long to start as a gate that reads takes: CI does without where Nx has nothing to say. */
async function needsNx(
  workspace: Workspace,
  gate: GateName,
  { args, movedTo, env }: Breakage,
): Promise<boolean> {
  const isPlain = args === undefined && movedTo === undefined && env === undefined;
  if (FULL || gate === 'validate' || !isPlain) return true;
  return (await workspace.changes()).some((line) => CONFIGURATION.test(line));
}

/** Runs all gates of the broken module: exactly the right ones fail. */
export async function expectFailingGates(
  { workspace, kind }: BrokenWorkspace,
  gate: GateName,
  breakage: Breakage,
): Promise<void> {
  const { breaks = [] } = breakage;
  const targets = GATES.map((name) => `wsp-${name}`);
  const project = projectName(kind, 'intent-log');
  await workspace.nx(['run-many', '-t', ...targets, '-p', project, '--nxBail=false'], {
    env: QUICK,
  });
  const failing = isHarmless(breakage) ? breaks : [gate, ...breaks];
  expectFailed(workspace, tasksOf('intent-log', failing));
}

/** Warnings alone fail no gate. */
function isHarmless({ severity, besideErrors }: Breakage): boolean {
  return severity === 'warning' && besideErrors !== true;
}

function placeOf({ at }: Breakage, module: Module): { file: string; line?: number } {
  if (typeof at === 'string') return { file: at };
  const lines = module.read(at.file).split(/\r?\n/);
  const line = lines.findIndex((text) => text.includes(at.lineOf)) + 1;
  if (line === 0) throw new Error(`${at.file} has no line with "${at.lineOf}".`);
  return { file: at.file, line };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
