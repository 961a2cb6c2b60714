import { expect, it } from 'vitest';
import { findBlock, replaceBlock } from './marked-block';
import { parseMarkdown } from './parse-markdown';

const START = '<!-- amiw:interface:start -->';
const END = '<!-- amiw:interface:end -->';

it.each([
  ['LF', '\n', ''],
  ['CRLF', '\r\n', ''],
  ['CR', '\r', ''],
  ['a byte order mark', '\r\n', '\uFEFF'],
])('changes nothing outside the block with %s', (_, eol, mark) => {
  const before = ['# A 😀', '', '\ttab  ', '| a |', '|-|', '', START].join(eol);
  const after = [END, '', '*  odd   list', 'no line end'].join(eol);
  const source = `${mark}${before}${eol}old${eol}${after}`;
  expect(replaceBlock(source, 'interface', '\nnew\nlines\n')).toEqual({
    replaced: true,
    text: `${mark}${before}${eol}new${eol}lines${eol}${after}`,
  });
});

it('changes nothing when run again', () => {
  const once = replaceBlock(`# A\n\n${START}\n${END}\n`, 'interface', '\nx\n');
  expect(once.replaced && replaceBlock(once.text, 'interface', '\nx\n')).toEqual(once);
});

it('takes marks on one line', () => {
  expect(replaceBlock(`${START}old${END} rest`, 'interface', 'new')).toEqual({
    replaced: true,
    text: `${START}new${END} rest`,
  });
});

it('tells what is wrong with the marks', () => {
  const problem = (source: string): string => {
    const result = replaceBlock(source, 'interface', 'x');
    return result.replaced ? 'none' : result.problem;
  };
  expect(problem('')).toBe('missing');
  expect(problem(`${START}\n`)).toBe('end-missing');
  expect(problem(`${END}\n`)).toBe('start-missing');
  expect(problem(`${END}\n\n${START}\n`)).toBe('reversed');
  expect(problem(`${START}\n${END}\n\n${START}\n`)).toBe('duplicated');
  expect(problem('<!-- amiw:demo:start -->\n<!-- amiw:demo:end -->')).toBe('missing');
});

it('takes marks in code for examples', () => {
  const fenced = `\`\`\`md\n${START}\n${END}\n\`\`\`\n\nIn text: \`${START}\`.\n`;
  expect(replaceBlock(fenced, 'interface', 'x').replaced).toBe(false);
  const result = replaceBlock(`${fenced}\n${START}\n${END}\n`, 'interface', '\nx\n');
  expect(result).toEqual({ replaced: true, text: `${fenced}\n${START}\nx\n${END}\n` });
});

it('gives the line of the block', () => {
  const search = findBlock(parseMarkdown(`a\n\n${START}\n${END}`), 'interface');
  expect(search.found && search.block.line).toBe(3);
});
