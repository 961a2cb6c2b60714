import type { Documentation, NamedText } from './interface-model';

interface Block {
  readonly tag: string;
  readonly lines: string[];
}

const BLOCK_TAG = /^ {0,3}@([A-Za-z]+)(?:\s+|$)/;
const FENCE = /^\s*(`{3,}|~{3,})/;
const NAMED = /^(?:\{[^}]*\}\s*)?\[?([\w$.]+)(?:=[^\]]*)?\]?\s*(?:[-–:]\s+)?([\s\S]*)$/;

/** Reads a JSDoc or TSDoc comment, given with its delimiters. */
export function parseDocComment(comment: string): Documentation {
  const blocks = toBlocks(linesOf(comment));
  const textsOf = (...tags: readonly string[]): string[] =>
    blocks.filter(({ tag }) => tags.includes(tag)).map(textOf);
  return {
    description: textsOf('', 'remarks')
      .filter((text) => text !== '')
      .join('\n\n'),
    remarks: textsOf('remarks').find((text) => text !== ''),
    parameters: textsOf('param', 'arg', 'argument').flatMap(namedText),
    typeParameters: textsOf('typeParam', 'template', 'typeparam').flatMap(namedText),
    returns: textsOf('returns', 'return').find((text) => text !== ''),
    throws: textsOf('throws', 'exception').map(withoutBraces),
    examples: textsOf('example').map(example),
    deprecated: textsOf('deprecated').at(0),
    defaultValue: textsOf('defaultValue', 'default', 'defaultvalue').find((text) => text !== ''),
    see: textsOf('see', 'seealso').filter((text) => text !== ''),
  };
}

/** Whether a comment's text, as a parser gives it without delimiters, is a documentation comment. */
export function isDocComment(type: string, value: string): boolean {
  return type === 'Block' && value.startsWith('*') && !value.startsWith('**');
}

/** One documentation out of those of all declarations of a name; it is deprecated when all of them are. */
export function mergeDocumentation(
  declarations: readonly (Documentation | undefined)[],
): Documentation | undefined {
  const all = declarations.filter((one) => one !== undefined);
  const [first] = all;
  if (first === undefined || declarations.length === 1) return first;
  const deprecated = declarations.every((one) => one?.deprecated !== undefined);
  return {
    description: unique(all.map(({ description }) => description)).join('\n\n'),
    remarks: all.find(({ remarks }) => remarks !== undefined)?.remarks,
    parameters: uniqueNames(all.flatMap(({ parameters }) => parameters)),
    typeParameters: uniqueNames(all.flatMap(({ typeParameters }) => typeParameters)),
    returns: all.find(({ returns }) => returns !== undefined)?.returns,
    throws: unique(all.flatMap(({ throws }) => throws)),
    examples: unique(all.flatMap(({ examples }) => examples)),
    deprecated: deprecated ? first.deprecated : undefined,
    defaultValue: all.find(({ defaultValue }) => defaultValue !== undefined)?.defaultValue,
    see: unique(all.flatMap(({ see }) => see)),
  };
}

function linesOf(comment: string): string[] {
  return comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => (index === 0 ? line.trim() : line.replace(/^[ \t]*(?:\*[ \t]?)?/, '')))
    .map((line) => line.trimEnd());
}

function toBlocks(lines: readonly string[]): Block[] {
  let current: Block = { tag: '', lines: [] };
  const blocks = [current];
  let fence: string | undefined;
  for (const line of lines) {
    const tag = fence === undefined ? BLOCK_TAG.exec(line) : null;
    if (tag === null) {
      current.lines.push(line);
    } else {
      current = { tag: tag[1] ?? '', lines: [line.slice(tag[0].length)] };
      blocks.push(current);
    }
    fence = fenceAfter(line, fence);
  }
  return blocks;
}

/** The mark that closes the fence that is open after a line. */
export function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = FENCE.exec(line)?.[1];
  if (mark === undefined) return open;
  const info = line.trim().slice(mark.length);
  if (mark.startsWith('`') && info.includes('`')) return open;
  if (open === undefined) return mark;
  return mark.startsWith(open) && info === '' ? undefined : open;
}

function textOf({ lines }: Block): string {
  let fence: string | undefined;
  return lines
    .map((line) => {
      const inCode = fence !== undefined;
      fence = fenceAfter(line, fence);
      return inCode ? line : inlineTags(line);
    })
    .join('\n')
    .trim();
}

/** `{@link X}` is no Markdown. */
function inlineTags(line: string): string {
  return line.replace(
    /\{@(?:link|linkcode|linkplain)\s+([^\s|}]+)\s*(?:\|\s*|\s)?([^}]*)\}/g,
    (_, target: string, label: string) => {
      const text = label.trim();
      if (/^https?:/.test(target)) return text === '' ? `<${target}>` : `[${text}](${target})`;
      return text === '' ? `\`${target}\`` : text;
    },
  );
}

function namedText(text: string): NamedText[] {
  const match = NAMED.exec(text);
  return match === null ? [] : [{ name: match[1] ?? '', text: (match[2] ?? '').trim() }];
}

function withoutBraces(text: string): string {
  return text.replace(/^\{([^}@]+)\}\s*/, (_, type: string) => `\`${type}\` `).trim();
}

function example(text: string): string {
  if (text.split('\n').some((line) => FENCE.test(line))) return text;
  return text === '' ? '' : `\`\`\`ts\n${text}\n\`\`\``;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function uniqueNames(all: readonly NamedText[]): NamedText[] {
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}
