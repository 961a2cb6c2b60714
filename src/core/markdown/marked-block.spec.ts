import { expect, it } from 'vitest';
import { findBlock, replaceBlocks } from './marked-block';
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
  expect(replaceBlocks(source, { interface: '\nnew\nlines\n' })).toEqual({
    problems: {},
    text: `${mark}${before}${eol}new${eol}lines${eol}${after}`,
  });
});

it('changes nothing when run again', () => {
  const once = replaceBlocks(`# A\n\n${START}\n${END}\n`, { interface: '\nx\n' });
  expect(replaceBlocks(once.text, { interface: '\nx\n' })).toEqual(once);
});

it('takes marks on one line', () => {
  expect(replaceBlocks(`${START}old${END} rest`, { interface: 'new' }).text).toBe(
    `${START}new${END} rest`,
  );
});

it('replaces several at once, in whatever order, and leaves alone what it cannot find', () => {
  const demo = ['<!-- amiw:demo:start -->', '<!-- amiw:demo:end -->'];
  const source = [START, 'old', END, '', demo[0], 'older', demo[1], ''].join('\n');
  expect(
    replaceBlocks(source, { tree: '\nx\n', demo: '\nnewest\n', interface: '\na\nb\n' }),
  ).toEqual({
    text: [START, 'a', 'b', END, '', demo[0], 'newest', demo[1], ''].join('\n'),
    problems: { tree: 'missing' },
  });
});

it('tells what is wrong with the marks', () => {
  const problem = (source: string) =>
    replaceBlocks(source, { interface: 'x' }).problems['interface'];
  expect(problem('')).toBe('missing');
  expect(problem(`${START}\n`)).toBe('end-missing');
  expect(problem(`${END}\n`)).toBe('start-missing');
  expect(problem(`${END}\n\n${START}\n`)).toBe('reversed');
  expect(problem(`${START}\n${END}\n\n${START}\n`)).toBe('duplicated');
  expect(problem('<!-- amiw:demo:start -->\n<!-- amiw:demo:end -->')).toBe('missing');
});

it('takes marks in code for examples', () => {
  const fenced = `\`\`\`md\n${START}\n${END}\n\`\`\`\n\nIn text: \`${START}\`.\n`;
  expect(replaceBlocks(fenced, { interface: 'x' })).toEqual({
    text: fenced,
    problems: { interface: 'missing' },
  });
  const { text } = replaceBlocks(`${fenced}\n${START}\n${END}\n`, { interface: '\nx\n' });
  expect(text).toBe(`${fenced}\n${START}\nx\n${END}\n`);
});

it('gives the line of the block', () => {
  const search = findBlock(parseMarkdown(`a\n\n${START}\n${END}`), 'interface');
  expect(search.found && search.block.line).toBe(3);
});
