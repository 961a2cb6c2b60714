import type { Node } from 'oxc-parser';
import { walk } from '../source/walk';
import { chainOf, type Chain, type Link } from './chain';

/** What a name of a source stands for. */
export type Origin =
  | {
      readonly from: 'import';
      readonly module: string;
      /** Its name there; `default`, or `*` for the module as a whole. */
      readonly name: string;
    }
  /** Made of one of the runner's: `const test = base.extend({ … })`, `const later = it.skip`. */
  | { readonly from: 'runner'; readonly runner: RunnerName }
  /** Declared by the source itself. */
  | { readonly from: 'here' };

/** A name that is not in it is global. */
export type Bindings = ReadonlyMap<string, Origin>;

/** A name of the test runner, and the names behind it. */
export interface RunnerName {
  readonly name: string;
  readonly links: readonly Link[];
}

export const TEST_KINDS: ReadonlyMap<string, 'test' | 'suite' | 'hook'> = new Map([
  ...['it', 'test', 'fit', 'ftest', 'xit', 'xtest'].map((name) => [name, 'test'] as const),
  ...['describe', 'suite', 'fdescribe', 'xdescribe'].map((name) => [name, 'suite'] as const),
  ...['beforeEach', 'afterEach', 'beforeAll', 'afterAll'].map((name) => [name, 'hook'] as const),
]);

const RUNNERS = /^(?:vitest(?:\/.*)?|@jest\/globals)$/;

/** Scopes are not kept apart: a name that is imported keeps that meaning in the whole file. */
export function bindingsOf(program: Node): Bindings {
  const bindings = new Map<string, Origin>();
  for (const { node } of walk(program)) {
    for (const [name, origin] of boundBy(node, bindings)) {
      if (bindings.get(name)?.from !== 'import') bindings.set(name, origin);
    }
  }
  return bindings;
}

/** What a chain is in the test runner; undefined when it is not the runner's. */
export function runnerNameOf({ root, links }: Chain, bindings: Bindings): RunnerName | undefined {
  const origin = bindings.get(root.name);
  if (origin === undefined) return { name: root.name, links };
  if (origin.from === 'here') return undefined;
  if (origin.from === 'runner') {
    const inherited = origin.runner.links.map(({ name }) => ({ name, offset: root.start }));
    return { name: origin.runner.name, links: [...inherited, ...links] };
  }
  if (origin.name !== '*') {
    // Tests with fixtures of their own are often imported from a helper.
    const isRunners = RUNNERS.test(origin.module) || TEST_KINDS.has(origin.name);
    return isRunners ? { name: origin.name, links } : undefined;
  }
  const [first, ...rest] = links;
  return first && RUNNERS.test(origin.module) ? { name: first.name, links: rest } : undefined;
}

function boundBy(node: Node, known: Bindings): [string, Origin][] {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type' ? [] : importedBy(node);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [[node.id.name, { from: 'here' }]] : [];
    case 'VariableDeclarator':
      return declaredBy(node, known);
    default:
      return [];
  }
}

function importedBy(node: Extract<Node, { type: 'ImportDeclaration' }>): [string, Origin][] {
  const module = node.source.value;
  return node.specifiers.map((specifier): [string, Origin] => {
    const local = specifier.local.name;
    if (specifier.type === 'ImportNamespaceSpecifier') {
      return [local, { from: 'import', module, name: '*' }];
    }
    if (specifier.type === 'ImportDefaultSpecifier') {
      return [local, { from: 'import', module, name: 'default' }];
    }
    const { imported } = specifier;
    const name = imported.type === 'Literal' ? imported.value : imported.name;
    return [local, { from: 'import', module, name }];
  });
}

function declaredBy(
  { id, init }: Extract<Node, { type: 'VariableDeclarator' }>,
  known: Bindings,
): [string, Origin][] {
  if (id.type !== 'Identifier') return [];
  const chain = init ? chainOf(init) : undefined;
  const runner = chain && runnerNameOf(chain, known);
  const isTest = runner !== undefined && TEST_KINDS.has(runner.name);
  return [[id.name, isTest ? { from: 'runner', runner } : { from: 'here' }]];
}
