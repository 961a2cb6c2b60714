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

/** What people change of a process, by name; what it is worth. */
type Traces = ReadonlyMap<string, unknown>;

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
/** Vitest's own, and ours. */
const OWN = /^__(?:vitest|vite|coverage|VITEST|amiw)|^Symbol\((?:@wsp\/amiw|vitest|expect-state)/;
/** Node shows what is kept there when it is asked for the first time, with a warning. */
const ASKED_FOR = ['localStorage', 'sessionStorage'];
const SCRIPT = /\.(?:[cm]?[jt]sx?|json)$/;

const { idToModuleMap } = workerState().evaluatedModules;
const isFirst = Reflect.get(globalThis, BEFORE) === undefined;
vi.resetModules();
compareTraces();
afterAll(logEvaluated);
// What an earlier file had set going may come while this one runs.
if (!isFirst) afterAll(compareTraces);

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
  const holder = globalThis as unknown as Record<symbol, Traces | undefined>;
  const before = holder[BEFORE];
  // Much of Node comes into being when it is looked at.
  if (before === undefined) traces();
  const now = traces();
  if (before === undefined) {
    Object.defineProperty(globalThis, BEFORE, { value: now });
    return;
  }
  const left = [...new Set([...before.keys(), ...now.keys()])].find(
    (name) => !Object.is(before.get(name), now.get(name)),
  );
  if (left !== undefined) throw new Error(`An earlier test file left ${left} changed.`);
}

function traces(): Traces {
  const found = new Map<string, unknown>([['cwd', process.cwd()]]);
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith('VITEST')) found.set(`env ${name}`, value);
  }
  for (const event of LAST_RESORTS) {
    found.set(`listeners of ${event}`, process.listenerCount(event));
  }
  for (const name of globalNames()) noteGlobal(found, name);
  noteMembers(found, 'process', process);
  const require = createRequire(import.meta.url);
  for (const name of [...BUILT_IN, ...BUILT_IN_TOO]) {
    noteMembers(found, name, require(`node:${name}`) as object);
  }
  noteMembers(found, 'expect', expect);
  noteMembers(found, 'Assertion', Object.getPrototypeOf(expect(undefined)) as object);
  return found;
}

function globalNames(): (string | symbol)[] {
  return Reflect.ownKeys(globalThis).filter((name) => !OWN.test(String(name)));
}

function noteGlobal(found: Map<string, unknown>, name: string | symbol): void {
  if (ASKED_FOR.includes(String(name))) {
    found.set(String(name), getterOf(Object.getOwnPropertyDescriptor(globalThis, name)));
    return;
  }
  const holder = globalThis as unknown as Record<string | symbol, unknown>;
  const value = holder[name];
  // What is made anew whenever it is asked for is told by its members.
  found.set(String(name), Object.is(value, holder[name]) ? value : typeof value);
  if (value === globalThis || !isHolder(value)) return;
  noteMembers(found, String(name), value);
  const { prototype } = value as { readonly prototype?: unknown };
  if (isHolder(prototype)) noteMembers(found, `${String(name)}.prototype`, prototype);
}

/** Functions and accessors by what they are; of anything else only that it is there, since it changes by itself. */
function noteMembers(found: Map<string, unknown>, name: string, holder: object): void {
  for (const [key, descriptor] of descriptorsOf(holder)) {
    const value: unknown = descriptor.value;
    const known = typeof value === 'function' ? value : typeof value;
    found.set(`${name}.${String(key)}`, getterOf(descriptor) ?? known);
  }
}

function getterOf(descriptor: PropertyDescriptor | undefined): unknown {
  return descriptor && (Reflect.get(descriptor, 'get') as unknown);
}

function descriptorsOf(holder: object): [string | symbol, PropertyDescriptor][] {
  return Reflect.ownKeys(holder).flatMap((key) => {
    // What chai notes of the assertion at hand.
    if (key === '__flags') return [];
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    return descriptor === undefined ? [] : [[key, descriptor]];
  });
}

function isHolder(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
