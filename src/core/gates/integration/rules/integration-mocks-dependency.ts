import type { CallExpression, Node } from 'oxc-parser';
import type { ModuleView } from '../../../module/module-view';
import { textOf } from '../../../source/imports';
import { findSource, isRelative, joinSpecifier } from '../../../source/resolve';
import { walk } from '../../../source/walk';
import { runnerNameOf } from '../../../test-run/bindings';
import { chainOf } from '../../../test-run/chain';
import { ownImportsOf } from '../../../test-run/source-files';
import { testSourceOf, type TestSource } from '../../../test-run/test-source';
import type { Rule } from '../../rule';
import type { IntegrationFacts } from '../facts';
import { isOf, packageNameOf } from '../own-name';

export const integrationMocksDependency: Rule<IntegrationFacts> = {
  id: 'integration-mocks-dependency',
  severity: 'error',
  protocol: 'WSP 33',
  description:
    'Disallow integration tests that replace the module or its neighbours in the workspace',
  check(facts, report) {
    const { module, run } = facts;
    const files = new Set(run.files.flatMap(({ file }) => [...ownImportsOf(module, file).helpers]));
    for (const file of files) {
      const source = testSourceOf(module, file);
      for (const { specifier, offset } of mockedIn(source)) {
        const what = replacedBy(facts, file, specifier);
        if (what === undefined) continue;
        report({
          file,
          ...source.parsed.positionAt(offset),
          message: `\`${specifier}\` is replaced by a mock, where ${what} was expected to be the real one.`,
          fix: 'Use the real one, over the bus; replace only what lies outside the workspace.',
        });
      }
    }
  },
};

interface Mocked {
  readonly specifier: string;
  readonly offset: number;
}

/** `vi.mock('…')`, `vi.doMock(import('…'))`. */
function mockedIn({ parsed, bindings }: TestSource): Mocked[] {
  const found: Mocked[] = [];
  for (const { node } of walk(parsed.program)) {
    if (node.type !== 'CallExpression') continue;
    const chain = node.callee.type === 'MemberExpression' ? chainOf(node.callee) : undefined;
    const runner = chain && runnerNameOf(chain, bindings);
    const isMock =
      /^(?:vi|vitest|jest)$/.test(runner?.name ?? '') &&
      /^(?:doM|m)ock$/.test(runner?.links.at(-1)?.name ?? '');
    const specifier = isMock ? specifierOf(node) : undefined;
    if (specifier !== undefined) found.push({ specifier, offset: node.start });
  }
  return found;
}

function specifierOf({ arguments: [first] }: CallExpression): string | undefined {
  const node: Node | undefined = first?.type === 'ImportExpression' ? first.source : first;
  return node && textOf(node);
}

/** What of the workspace a specifier means; undefined for Node's own modules and for installed packages. */
function replacedBy(
  { module, dependencies }: IntegrationFacts,
  file: string,
  specifier: string,
): string | undefined {
  if (isRelative(specifier)) return replacedFile(module, joinSpecifier(file, specifier));
  const own = packageNameOf(module);
  if (own !== undefined && isOf(specifier, own)) return 'the module itself';
  const scope = /^@[^/]+\//.exec(own ?? '')?.[0];
  const isNeighbour =
    dependencies === undefined
      ? scope !== undefined && specifier.startsWith(scope)
      : dependencies.some((name) => isOf(specifier, name));
  return isNeighbour ? 'a module of the same workspace' : undefined;
}

function replacedFile({ files }: ModuleView, path: string): string | undefined {
  if (path.startsWith('../')) return 'another module';
  const found = findSource(new Set(files), path) ?? path;
  return found.startsWith('src/') ? "the module's own source" : undefined;
}
