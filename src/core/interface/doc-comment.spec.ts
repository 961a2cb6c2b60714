import { expect, it } from 'vitest';
import { mergeDocumentation, parseDocComment } from './doc-comment';

it('reads JSDoc and TSDoc ways of writing the same', () => {
  const { parameters, typeParameters, returns, throws } = parseDocComment(`/**
   * @param a - First
   * @param {string} b Second
   * @param [c=1] Third,
   *   on two lines
   * @param input.d – Fourth
   * @typeParam T - Kind
   * @template U Other kind
   * @return Something
   * @throws {TypeError} when wrong
   * @exception when very wrong
   */`);
  expect(parameters).toEqual([
    { name: 'a', text: 'First' },
    { name: 'b', text: 'Second' },
    { name: 'c', text: 'Third,\n  on two lines' },
    { name: 'input.d', text: 'Fourth' },
  ]);
  expect(typeParameters.map(({ name }) => name)).toEqual(['T', 'U']);
  expect(returns).toBe('Something');
  expect(throws).toEqual(['`TypeError` when wrong', 'when very wrong']);
});

it('joins summary and remarks', () => {
  const { description } = parseDocComment('/** Short.\n * @remarks\n * Long.\n * @internal */');
  expect(description).toBe('Short.\n\nLong.');
});

it('turns links into Markdown, but not in code', () => {
  const { description } = parseDocComment(`/**
   * {@link A.b}, {@link A | the A}, {@link https://a.example/x}, {@link https://a.example the site}, {@linkcode B}
   * \`\`\`ts
   * f('{@link A}');
   * @decorated
   * \`\`\`
   */`);
  expect(description).toBe(
    "`A.b`, the A, <https://a.example/x>, [the site](https://a.example), `B`\n```ts\nf('{@link A}');\n@decorated\n```",
  );
});

it('does not take a package, an address or a decorator in a sentence for a tag', () => {
  const { description, parameters } = parseDocComment(`/**
   * Works with
   * @nx/js and a@b.c, see \`@param a\`.
   */`);
  expect(description).toBe('Works with\n@nx/js and a@b.c, see `@param a`.');
  expect(parameters).toEqual([]);
});

it('fences an example only where nobody did', () => {
  const { examples } = parseDocComment(
    '/**\n * @example\n * a()\n * @example Title\n * ```js\n * b()\n * ```\n */',
  );
  expect(examples).toEqual(['```ts\na()\n```', 'Title\n```js\nb()\n```']);
});

it.each(['/***/', '/** */', '/**\n*/', '/** @ */', '/**\n * ```\n * open'])(
  'survives %j',
  (comment) => {
    expect(parseDocComment(comment).parameters).toEqual([]);
  },
);

it('calls overloads deprecated only if all of them are', () => {
  const old = parseDocComment('/** @deprecated Use g. */');
  const fine = parseDocComment('/** Fine. */');
  expect(mergeDocumentation([old, old])?.deprecated).toBe('Use g.');
  expect(mergeDocumentation([old, fine])?.deprecated).toBeUndefined();
  expect(mergeDocumentation([old, undefined])?.deprecated).toBeUndefined();
  expect(mergeDocumentation([undefined])).toBeUndefined();
});
