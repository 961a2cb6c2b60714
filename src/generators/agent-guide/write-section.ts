import { blockMarks } from '../../core/documents/own-blocks';
import { AmiwError } from '../../core/errors';
import { replaceBlocks } from '../../core/markdown/marked-block';

/** Name of the marks. */
const BLOCK = 'agent-guide';

/**
 * Puts the section between its marks, or at the end of a text that has none. Every other byte stays, and so do the
 * text's own line ends.
 *
 * @param source The file as it is; `undefined` if it is not there.
 * @param file Its path, for messages.
 * @throws AmiwError BLOCK_UNREADABLE
 */
export function writeSection(source: string | undefined, section: string, file: string): string {
  const [start, end] = blockMarks(BLOCK);
  const block = `${start}\n\n${section}\n\n${end}\n`;
  if (source === undefined || source.replace('\uFEFF', '').trim() === '') {
    return `${source?.startsWith('\uFEFF') ? '\uFEFF' : ''}${block}`;
  }
  const { text, problems } = replaceBlocks(source, { [BLOCK]: `\n\n${section}\n\n` });
  const problem = problems[BLOCK];
  if (problem === undefined) return text;
  if (problem !== 'missing') {
    throw new AmiwError('BLOCK_UNREADABLE', {
      found: `${file} has marks that nothing can be written between (${problem}).`,
      expected: `Expected \`${start}\` and \`${end}\`, once each, in this order, or neither.`,
      fix: 'mend the two marks, or remove them to have the section at the end',
    });
  }
  const eol = /\r\n?|\n/.exec(source)?.[0] ?? '\n';
  const gap = /(?:\r\n?|\n)$/.test(source) ? eol : eol + eol;
  return source + gap + block.replaceAll('\n', eol);
}
