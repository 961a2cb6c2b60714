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

it('reads an empty text as nothing', () => {
  expect(parsed('').value).toBeNull();
});
