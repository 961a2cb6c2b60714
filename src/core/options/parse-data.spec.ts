import { describe, expect, it } from 'vitest';
import { parseData, type ParsedData } from './parse-data';

const YAML = [
  'subject: intent',
  'factors:',
  '  - name: age',
  '    weight: 2',
  '  - name: size',
].join('\n');

function parsed(text: string): ParsedData {
  const data = parseData(text);
  if ('message' in data) throw new Error(data.message);
  return data;
}

describe('positions', () => {
  it.each([
    [['factors', 0, 'weight'], { line: 4, column: 5 }],
    [['factors', 1], { line: 5, column: 5 }],
    [['factors', 1, 'weight'], { line: 5, column: 5 }],
    [['scale'], { line: 1, column: 1 }],
    [[], { line: 1, column: 1 }],
  ])('of %j', (path, position) => {
    expect(parsed(YAML).positionOf(path)).toEqual(position);
  });

  it('are found in JSON too', () => {
    const text = '{\n  "factors": [\n    { "name": "age", "weight": 2 }\n  ]\n}';
    expect(parsed(text).value).toEqual({ factors: [{ name: 'age', weight: 2 }] });
    expect(parsed(text).positionOf(['factors', 0, 'weight'])).toEqual({ line: 3, column: 22 });
  });
});

it.each([
  ['a: 1\na: 2', 2],
  ['a: [1, 2', 1],
  ['{ "a": 1,, }', 1],
])('says where %j cannot be read', (text, line) => {
  expect(parseData(text)).toMatchObject({
    position: { line },
    message: expect.any(String) as string,
  });
});

describe('texts that are made to use up time or memory', () => {
  const bomb = ['b', 'c', 'd', 'e', 'f', 'g', 'h']
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`)
    .join('\n');

  it.each([
    ['brackets', `a: 1\nb: ${'['.repeat(100_000)}`, 2, 'It is nested too deeply.'],
    ['closed brackets', '['.repeat(5_000) + ']'.repeat(5_000), 1, 'It is nested too deeply.'],
    ['dashes', `a:\n${'- '.repeat(20_000)}b`, 2, 'It is nested too deeply.'],
    [
      'indentation',
      Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      251,
      'It is nested too deeply.',
    ],
    ['aliases of aliases', `a: &a [x, x]\n${bomb}`, 1, 'Excessive alias count indicates'],
    ['an alias of itself', 'a: 1\nb: &b\n  c: *b', 3, 'An alias leads back'],
    ['length', `a: ${'x'.repeat(4_000_000)}`, 1, 'It has 4000003 characters, more than 4000000.'],
    ['a NUL character', 'a: "x"\nb: "\0"', 2, 'It is no text: it has a NUL character.'],
  ])('are refused: %s', (_, text, line, message) => {
    const data = parseData(text);

    expect(data).toMatchObject({ position: { line } });
    expect('message' in data && data.message).toContain(message);
  });

  it('are not taken for what only looks like them', () => {
    const shared = `base: &base { a: 1 }\nall: [${Array(60).fill('*base').join(', ')}]`;
    const brackets = `text: "${'['.repeat(300)}"\nlist: [${'[], '.repeat(300)}[]]`;
    const deep = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}a:`).join('\n');

    for (const text of [shared, brackets, deep]) expect(parseData(text)).toHaveProperty('value');
  });
});

it('keeps keys that mean something to JavaScript as keys', () => {
  const { value } = parsed('__proto__: { polluted: true }\nconstructor: 1');

  expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it('reads an empty text as nothing', () => {
  expect(parsed('').value).toBeNull();
});
