import type { CallExpression, Node } from 'oxc-parser';
import type { ModuleView } from '../../module/module-view';
import { isFunction } from '../../source/functions';
import { textOf } from '../../source/imports';
import { walk, type Visit } from '../../source/walk';
import { assertionsIn } from '../../test-run/assertion-search';
import { isIdleUse, usesOf } from '../../test-run/name-uses';
import type { TestCall } from '../../test-run/test-calls';
import type { TestSource } from '../../test-run/test-source';
import { isIdleHandler } from './idle-handler';

/** The integration tests and their helpers, and what was found out about them. */
export interface Tests {
  readonly module: ModuleView;
  readonly sources: readonly TestSource[];
}

/** How the tests deal with an event: not at all, in name only, or so that an assertion may depend on it. */
export type EventUse = 'unnamed' | 'named' | 'used';

/**
 * Looks for the event's name and for what becomes of it. It is an event in name only where nothing can come of it:
 * in a test that is skipped or asserts nothing, in a helper that nobody calls, printed, kept under a name
 * that nobody reads, or handed to a subscriber of which nobody hears.
 */
export function eventUseOf(event: string, tests: Tests): EventUse {
  let isNamed = false;
  for (const source of tests.sources) {
    for (const visit of walk(source.parsed.program)) {
      if (textOf(visit.node) !== event || visit.parent?.node.type === 'TSLiteralType') continue;
      if (isTitle(visit, source)) continue;
      isNamed = true;
      if (matters({ visit, source }, tests, new Map())) return 'used';
    }
  }
  return isNamed ? 'named' : 'unnamed';
}

interface Place {
  readonly visit: Visit;
  readonly source: TestSource;
}

function isTitle({ node, parent }: Visit, { calls }: TestSource): boolean {
  const call = parent?.node;
  return calls.some((test) => test.node === call && test.node.arguments[0] === node);
}

/** What came of the names that were followed already; false while one is being followed, since it may lead to itself. */
type Seen = Map<Node, boolean>;

function followed(node: Node, seen: Seen, follow: () => boolean): boolean {
  const known = seen.get(node);
  if (known !== undefined) return known;
  seen.set(node, false);
  const found = follow();
  // Nothing was found on this way, which may have been cut short; another one may lead further.
  if (found) seen.set(node, true);
  else seen.delete(node);
  return found;
}

/** Whether something may come of a value that stands there. */
function matters(place: Place, tests: Tests, seen: Seen): boolean {
  return isReached(place, tests, seen) && !isIdle(place, tests, seen);
}

function isIdle({ visit, source }: Place, tests: Tests, seen: Seen): boolean {
  const { node, parent } = visit;
  if (parent === undefined || isIdleUse(visit)) return true;
  const around = parent.node;
  switch (around.type) {
    // The value is part of another one.
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'SpreadElement':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return isIdle({ visit: parent, source }, tests, seen);
    case 'Property':
      return parent.parent !== undefined && isIdle({ visit: parent, source }, tests, seen);
    case 'VariableDeclarator':
      return !isNameUsed({ visit: parent, source }, tests, seen);
    case 'CallExpression':
      return around.callee !== node && isIdleArgument(around, source);
    default:
      return false;
  }
}

/** A line that is printed, a constant that is compared with itself, a subscriber that does nothing. */
function isIdleArgument(call: CallExpression, { parsed }: TestSource): boolean {
  const { callee } = call;
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
    if (callee.object.name === 'console') return true;
  }
  return isIdleHandler(call, parsed.program);
}

/** `const CREATED = '…'`, `const EVENTS = ['…']`: what becomes of the name. */
function isNameUsed({ visit, source }: Place, tests: Tests, seen: Seen): boolean {
  const { node } = visit;
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return true;
  const { name } = node.id;
  return followed(node, seen, () =>
    isReadSomewhere(name, source, tests, (place) => matters(place, tests, seen)),
  );
}

function isReadSomewhere(
  name: string,
  from: TestSource,
  { sources }: Tests,
  isEnough: (place: Place) => boolean,
): boolean {
  return sources.some((source) =>
    localNamesOf(name, from, source).some((local) =>
      usesOf(source.parsed.program, local).some((visit) => isEnough({ visit, source })),
    ),
  );
}

/** By what names a source reads something of another one; which of two files of one name is not asked. */
function localNamesOf(name: string, from: TestSource, source: TestSource): string[] {
  if (source === from) return [name];
  return [...source.bindings].flatMap(([local, origin]) =>
    origin.from === 'import' && [name, 'default', '*'].includes(origin.name) ? [local] : [],
  );
}

/** Whether a test that runs and asserts comes by. */
function isReached({ visit, source }: Place, tests: Tests, seen: Seen): boolean {
  for (let at: Visit | undefined = visit; at !== undefined; at = at.parent) {
    const { node } = at;
    const call = source.calls.find((test) => test.node === node);
    if (call && !mayAssert(call, source, tests)) return false;
    if (call?.kind === 'test') return true;
    if (isFunction(node) && isTopLevel(at)) return isCalled(at, source, tests, seen);
  }
  return true;
}

function mayAssert(call: TestCall, source: TestSource, { module }: Tests): boolean {
  if (call.modifiers.some(({ name }) => name === 'skip' || name === 'todo')) return false;
  if (call.kind !== 'test' || !call.callback) return true;
  // What a hook asserts, it asserts of each test.
  const hooks = source.calls.filter(({ kind }) => kind === 'hook');
  return [call, ...hooks].some(({ callback }) => {
    if (callback === undefined) return false;
    const { expectations, others } = assertionsIn(module, source, callback);
    return expectations + others > 0;
  });
}

/** A function of the source itself: `function follow() {}`, `const follow = () => {}`, exported or not. */
function isTopLevel({ parent }: Visit): boolean {
  const steps = ['VariableDeclarator', 'VariableDeclaration', 'ExportNamedDeclaration'];
  let at = parent;
  while (at !== undefined && steps.includes(at.node.type)) at = at.parent;
  return at?.node.type === 'Program';
}

function isCalled(at: Visit, source: TestSource, tests: Tests, seen: Seen): boolean {
  const name = nameOf(at);
  if (name === undefined) return true;
  return followed(at.node, seen, () =>
    isReadSomewhere(name, source, tests, (place) => isReached(place, tests, seen)),
  );
}

function nameOf({ node, parent }: Visit): string | undefined {
  const around = parent?.node;
  if (around?.type === 'VariableDeclarator') {
    return around.id.type === 'Identifier' ? around.id.name : undefined;
  }
  return isFunction(node) ? node.id?.name : undefined;
}
