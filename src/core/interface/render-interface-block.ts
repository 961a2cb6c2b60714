import { fenceAfter } from './doc-comment';
import type {
  Documentation,
  ExportedItem,
  InterfaceModel,
  MemberItem,
  NamedText,
} from './interface-model';

/** Formatters leave what stands between these two alone. */
const IGNORE_START = '<!-- prettier-ignore-start -->';
const IGNORE_END = '<!-- prettier-ignore-end -->';

/** The text between the marks of the interface block in INTERFACE.md, line ends as LF. */
export function renderInterfaceBlock({ exports }: InterfaceModel): string {
  const entries = exports.length === 0 ? ['Nothing is exported.'] : exports.map(renderItem);
  return `\n${[IGNORE_START, ...entries, IGNORE_END].join('\n\n')}\n`;
}

/** Title of an entry. */
export function headingOf(name: string): string {
  return `### \`${name}\``;
}

function renderItem({ name, signature, typeOnly, documentation, members }: ExportedItem): string {
  return paragraphs([
    headingOf(name),
    // First of all code: descriptions may hold some, too.
    fenced(signature),
    typeOnly ? 'Exported as a type only.' : undefined,
    documentation && renderDeprecated(documentation),
    documentation?.description === undefined ? undefined : harmless(documentation.description),
    documentation && renderDetails(documentation),
    members.length === 0 ? undefined : `Members:\n\n${members.map(renderMember).join('\n')}`,
    ...(documentation?.examples ?? []).map((example) => `Example:\n\n${harmless(example)}`),
  ]);
}

function renderDetails(documentation: Documentation): string {
  const { parameters, typeParameters, returns, throws } = documentation;
  return paragraphs([
    list('Type parameters', typeParameters.filter(hasText).map(namedBullet)),
    list('Parameters', parameters.filter(hasText).map(namedBullet)),
    returns === undefined ? undefined : `Returns: ${harmless(returns)}`,
    list('Throws', throws.map(bullet)),
  ]);
}

function renderMember({ name, documentation }: MemberItem): string {
  const { description, parameters, typeParameters, returns, throws, deprecated } = documentation;
  const details = [
    ...[...typeParameters, ...parameters].filter(hasText).map(namedBullet),
    ...(returns === undefined ? [] : [bullet(`Returns: ${returns}`)]),
    ...throws.map((text) => bullet(`Throws: ${text}`)),
  ];
  const text = [deprecated === undefined ? '' : `Deprecated: ${deprecated}`, description]
    .filter((part) => part !== '')
    .join('\n\n');
  const head = bullet(text === '' ? `\`${name}\`` : `\`${name}\`: ${text}`);
  return [head, ...details.map((line) => indent(line))].join('\n');
}

function renderDeprecated({ deprecated }: Documentation): string | undefined {
  if (deprecated === undefined) return undefined;
  return harmless(deprecated === '' ? 'Deprecated.' : `Deprecated: ${deprecated}`);
}

function list(title: string, bullets: readonly string[]): string | undefined {
  return bullets.length === 0 ? undefined : `${title}:\n\n${bullets.join('\n')}`;
}

function namedBullet({ name, text }: NamedText): string {
  return bullet(`\`${name}\`: ${text}`);
}

function hasText({ text }: NamedText): boolean {
  return text !== '';
}

function bullet(text: string): string {
  return `- ${indent(harmless(text)).trimStart()}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}ts\n${code}\n${fence}`;
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Headings, open HTML and open fences in a description would change the structure around it. */
function harmless(text: string): string {
  let fence: string | undefined;
  const lines = text.split('\n').map((line, index, all) => {
    const inCode = fence !== undefined;
    fence = fenceAfter(line, fence);
    if (inCode || fence !== undefined) return line;
    return closedHtml(harmlessLine(line), () => all.slice(index).join('\n'));
  });
  return [...lines, ...(fence === undefined ? [] : [fence])].join('\n');
}

function harmlessLine(line: string): string {
  return line.replace(/^(\s*)(#{1,6}(?:\s|$)|=+\s*$|-+\s*$)/, '$1\\$2').replace(/<!--/g, '&lt;!--');
}

/** These swallow all that follows until they are closed; other tags end at the next empty line. */
function closedHtml(line: string, rest: () => string): string {
  return line.replace(
    /^(\s*)<(?:(script|pre|style|textarea)\b|[!?])/i,
    (start, indent: string, tag: string | undefined) => {
      const isClosed = tag !== undefined && new RegExp(`</${tag}\\s*>`, 'i').test(rest());
      return isClosed ? start : start.replace(`${indent}<`, `${indent}&lt;`);
    },
  );
}
