import { expect, it } from 'vitest';
import type { Node } from 'oxc-parser';
import { parseSource } from '../source/parse';
import { chainOf } from './chain';

const chain = (text: string) => {
  const [statement] = parseSource('a.ts', text).program.body;
  const node: Node | undefined =
    statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  const found = node && chainOf(node);
  return found && [found.root.name, ...found.links.map(({ name }) => name)].join(' ');
};

it('reads names, calls and tags', () => {
  expect(chain("it('a')")).toBe('it');
  expect(chain("it.skip.each([1])('a')")).toBe('it skip each');
  expect(chain('it.each`a`("b")')).toBe('it each');
  expect(chain("(await import_).it!.only?.('a')")).toBe('import_ it only');
});

it('gives up where there is no name to start from', () => {
  expect(chain("'it'.skip()")).toBeUndefined();
  expect(chain("it[name]('a')")).toBeUndefined();
  expect(chain("this.it('a')")).toBeUndefined();
});

it('follows chains of any length', () => {
  expect(chain(`a${'.b()'.repeat(20_000)}`)?.length).toBe(40_001);
});
