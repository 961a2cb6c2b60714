import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, inject, vi } from 'vitest';
import type { LoggedRead } from '../../reads/logged-read.js';

/**
 * Runs before every test file when all test files of a module share a process. Modules are evaluated anew for each of
 * them. What else one of them leaves behind for the next fails it here, and the module's tests are run alone after all.
 */

declare module 'vitest' {
  interface ProvidedContext {
    readonly amiwReads: string;
  }
}

/** What people change of a process. */
interface Trace {
  readonly name: string;
  /** Members in the order in which they came to be, and what each is worth. */
  readonly keys: readonly (string | symbol)[];
  readonly values: readonly unknown[];
}

const BUILT_IN = ['child_process', 'crypto', 'dns', 'events', 'fs', 'fs/promises', 'http', 'https'];
const BUILT_IN_TOO = [
  'module',
  'net',
  'os',
  'path',
  'perf_hooks',
  'timers',
  'timers/promises',
  'url',
  'util',
];
/** Whoever listens to these keeps vitest from hearing of an error. */
const LAST_RESORTS = ['uncaughtException', 'unhandledRejection', 'rejectionHandled', 'warning'];
const BEFORE = Symbol.for('@wsp/amiw/traces');
/** Whether the last test file was looked at when it was through. */
const COMPARED = Symbol.for('@wsp/amiw/compared');
/** Vitest's own, and ours. */
const OWN = /^__(?:vitest|vite|coverage|VITEST|amiw)|^Symbol\((?:@wsp\/amiw|vitest|expect-state)/;
/** Node shows what is kept there when it is asked for the first time, with a warning. */
const ASKED_FOR = ['localStorage', 'sessionStorage'];
const SCRIPT = /\.(?:[cm]?[jt]sx?|json)$/;

const { idToModuleMap } = workerState().evaluatedModules;
vi.resetModules();
if (Reflect.get(globalThis, COMPARED) !== true) compareTraces();
noteCompared(false);
afterAll(logEvaluated);
// What a file leaves behind, and what an earlier one had set going and came while this one ran. A file whose tests
// are all skipped does not come so far: the next one looks.
afterAll(() => {
  noteCompared(true);
  compareTraces();
});

function noteCompared(value: boolean): void {
  Object.defineProperty(globalThis, COMPARED, { value, configurable: true });
}

interface WorkerState {
  readonly evaluatedModules: {
    readonly idToModuleMap: ReadonlyMap<string, { readonly file: string }>;
  };
}

/** Not documented; without it nobody could say what was read, and every module runs alone. */
function workerState(): WorkerState {
  return (globalThis as unknown as { readonly __vitest_worker__: WorkerState }).__vitest_worker__;
}

/** What vite loaded for the test file. Only of scripts it is known that nothing else was read for them. */
function logEvaluated(): void {
  const files = new Set([...idToModuleMap.values()].map(({ file }) => file));
  const reads = [...files].filter((file) => file.startsWith('/') || /^[A-Za-z]:/.test(file));
  const other = reads.find((file) => !SCRIPT.test(file));
  if (other !== undefined) throw new Error(`${other} is no script.`);
  const lines = reads.map((path) => `${JSON.stringify({ path } satisfies LoggedRead)}\n`);
  appendFileSync(join(inject('amiwReads'), `evaluated-${process.pid}.jsonl`), lines.join(''));
}

function compareTraces(): void {
  const holder = globalThis as unknown as Record<symbol, readonly Trace[] | undefined>;
  const before = holder[BEFORE];
  // Much of Node comes into being when it is looked at.
  if (before === undefined) traces();
  const now = traces();
  if (before === undefined) {
    Object.defineProperty(globalThis, BEFORE, { value: now });
    return;
  }
  const left = changed(before, now);
  if (left !== undefined) throw new Error(`A test file left ${left} changed.`);
}

/** Plain loops over thousands of members, after every test file. */
function changed(before: readonly Trace[], now: readonly Trace[]): string | undefined {
  if (now.length !== before.length) return 'a global';
  for (const [index, trace] of now.entries()) {
    const known = before[index];
    if (known?.name !== trace.name) return trace.name;
    const { keys, values } = trace;
    for (let at = 0; at < keys.length; at += 1) {
      if (keys[at] === known.keys[at] && Object.is(values[at], known.values[at])) continue;
      const other = changedMember(known, trace);
      if (other !== undefined) return other;
      break;
    }
    if (keys.length !== known.keys.length) return changedMember(known, trace) ?? trace.name;
  }
  return undefined;
}

/** What was taken away and put back is in another place, and is what it was. */
function changedMember(before: Trace, now: Trace): string | undefined {
  const [then, today] = [before, now].map(
    ({ keys, values }) => new Map(keys.map((key, at) => [key, values[at]])),
  ) as [Map<string | symbol, unknown>, Map<string | symbol, unknown>];
  const key = [...new Set([...then.keys(), ...today.keys()])].find(
    (one) => then.has(one) !== today.has(one) || !Object.is(then.get(one), today.get(one)),
  );
  return key === undefined ? undefined : [now.name, String(key)].filter(Boolean).join('.');
}

function traces(): Trace[] {
  const found: Trace[] = [processTrace()];
  const globals: { keys: (string | symbol)[]; values: unknown[] } = { keys: [], values: [] };
  for (const name of globalNames()) noteGlobal(found, globals, name);
  found.push({ name: '', ...globals }, membersOf('process', process));
  const require = createRequire(import.meta.url);
  for (const name of [...BUILT_IN, ...BUILT_IN_TOO]) {
    found.push(membersOf(name, require(`node:${name}`) as object));
  }
  const assertion = Object.getPrototypeOf(expect(undefined)) as object;
  found.push(membersOf('expect', expect), membersOf('Assertion', assertion));
  return found;
}

function processTrace(): Trace {
  const variables = Object.keys(process.env).filter((name) => !name.startsWith('VITEST'));
  const keys = ['cwd', ...variables.map((name) => `env ${name}`)];
  const values: unknown[] = [process.cwd(), ...variables.map((name) => process.env[name])];
  for (const event of LAST_RESORTS) {
    keys.push(`listeners of ${event}`);
    values.push(process.listenerCount(event));
  }
  return { name: '', keys, values };
}

function globalNames(): (string | symbol)[] {
  return Reflect.ownKeys(globalThis).filter((name) => !OWN.test(String(name)));
}

function noteGlobal(
  found: Trace[],
  globals: { readonly keys: (string | symbol)[]; readonly values: unknown[] },
  name: string | symbol,
): void {
  globals.keys.push(name);
  if (ASKED_FOR.includes(String(name))) {
    globals.values.push(getterOf(Object.getOwnPropertyDescriptor(globalThis, name)));
    return;
  }
  const holder = globalThis as unknown as Record<string | symbol, unknown>;
  const value = holder[name];
  // What is made anew whenever it is asked for is told by its members.
  globals.values.push(Object.is(value, holder[name]) ? value : typeof value);
  if (value === globalThis || !isHolder(value)) return;
  found.push(membersOf(String(name), value));
  const { prototype } = value as { readonly prototype?: unknown };
  if (isHolder(prototype)) found.push(membersOf(`${String(name)}.prototype`, prototype));
}

/** Functions and accessors by what they are; of anything else only that it is there, since it changes by itself. */
function membersOf(name: string, holder: object): Trace {
  const keys: (string | symbol)[] = [];
  const values: unknown[] = [];
  for (const key of Reflect.ownKeys(holder)) {
    // What chai notes of the assertion at hand.
    if (key === '__flags') continue;
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    if (descriptor === undefined) continue;
    const value: unknown = descriptor.value;
    keys.push(key);
    values.push(getterOf(descriptor) ?? (typeof value === 'function' ? value : typeof value));
  }
  return { name, keys, values };
}

function getterOf(descriptor: PropertyDescriptor | undefined): unknown {
  return descriptor && (Reflect.get(descriptor, 'get') as unknown);
}

function isHolder(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
