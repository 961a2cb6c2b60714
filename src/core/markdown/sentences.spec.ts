import { expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown';
import { sentencesOf } from './sentences';

const saidIn = (text: string) => {
  const document = parseMarkdown(text);
  return sentencesOf(document)
    .map(({ from, text: said }) => ({ said: said.trim(), line: document.positionAt(from).line }))
    .filter(({ said }) => said !== '');
};

it('ends sentences at full stops, blank lines and items, and keeps where they begin', () => {
  const text =
    '# Cart\n\nIt keeps\ngoods. Does it sell? No\n\nPrices\n\n- One item\n- Another v1.2 item.\n';
  expect(saidIn(text)).toEqual([
    { said: 'It keeps\ngoods.', line: 3 },
    { said: 'Does it sell?', line: 4 },
    { said: 'No', line: 4 },
    { said: 'Prices', line: 6 },
    { said: '- One item', line: 8 },
    { said: '- Another v1.2 item.', line: 9 },
  ]);
});

it('leaves out headings, tables, code, comments and marked blocks', () => {
  const text = [
    '## Purpose',
    'Kept.',
    '<!-- A remark. -->',
    '```sh\nnpm test # Run. It.\n```',
    '| Name | Meaning |\n| --- | --- |\n| a | Said. |',
    '<!-- amiw:demo:start -->\n\nWritten by nobody.\n\n<!-- amiw:demo:end -->',
    'Kept too.',
  ].join('\n\n');
  expect(saidIn(text).map(({ said }) => said)).toEqual(['Kept.', 'Kept too.']);
});
