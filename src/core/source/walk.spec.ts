import { expect, it } from 'vitest';
import { parseSource } from './parse';
import { walk, type Visit } from './walk';

const visits = (text: string): Visit[] => {
  const { program, problems } = parseSource('a.ts', text);
  expect(problems).toEqual([]);
  return [...walk(program)];
};

it('visits every node in the order of the text, with what it stands in', () => {
  const names = visits('f(a, [, b], ...c); if (d) { e } else { g }; type T = Array<U>;')
    .filter(({ node }) => node.type === 'Identifier')
    .map(({ node, parent }) => [
      'name' in node ? node.name : '',
      parent?.node.type,
      parent?.parent?.node.type,
    ]);

  expect(names).toEqual([
    ['f', 'CallExpression', 'ExpressionStatement'],
    ['a', 'CallExpression', 'ExpressionStatement'],
    ['b', 'ArrayExpression', 'CallExpression'],
    ['c', 'SpreadElement', 'CallExpression'],
    ['d', 'IfStatement', 'Program'],
    ['e', 'ExpressionStatement', 'BlockStatement'],
    ['g', 'ExpressionStatement', 'BlockStatement'],
    ['T', 'TSTypeAliasDeclaration', 'Program'],
    ['Array', 'TSTypeReference', 'TSTypeAliasDeclaration'],
    ['U', 'TSTypeReference', 'TSTypeParameterInstantiation'],
  ]);
});

it('visits decorators, parameter properties and static blocks', () => {
  const types = visits(
    '@d() class A { @e() b = 1; constructor(private readonly c = f()) {} static { g(); } }',
  ).map(({ node }) => node.type);

  expect(types.filter((type) => type === 'Decorator')).toHaveLength(2);
  expect(types.filter((type) => type === 'CallExpression')).toHaveLength(4);
});

it('does not use up the stack', () => {
  const sum = `a${' + a'.repeat(10_000)};`;
  expect(visits(sum).filter(({ node }) => node.type === 'Identifier')).toHaveLength(10_001);
});
