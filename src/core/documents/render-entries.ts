import { DETAILS, detailsOf, type Detail } from './details';
import { BEFORE_MEMBERS, BETWEEN_ENTRIES, nameOf, type Entry, type EntryGroup } from './entry';
import { harmless } from './harmless';
import { inOneLine } from './one-line';

/** What is shorter stands in one line of the list; what is longer goes on in the next. */
const LONGEST_LINE = 300;

/** Entries as a list of Markdown, one bullet for each. */
export function renderEntries(entries: readonly Entry[]): string {
  return entries.map(renderEntry).join('\n');
}

/** Groups with their headings; empty ones are left out. */
export function renderGroups(groups: readonly EntryGroup[]): string {
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries, compact }) => {
      const list = compact === true ? renderMembers(entries).join('\n') : renderEntries(entries);
      return `### ${title}\n\n${list}`;
    })
    .join('\n\n');
}

/** Code in a line of text, whatever backticks it holds. */
export function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

function renderEntry(entry: Entry): string {
  const [first = '', ...below] = toldOf(entry);
  const members = renderMembers(entry.entries);
  const hasMembers = entry.entries.every(({ code }) => nameOf(code) !== nameOf(entry.code));
  const head = first === codeSpan(entry.code) ? `${first}:` : first;
  const together = below.length === 0 && hasMembers ? withMembers(head, members) : undefined;
  if (together !== undefined) return bullet(together);
  return [bullet(first), ...[...below.map(bullet), ...members].map(indent)].join('\n');
}

/** An entry and its members in one line, where that has room for all of them. */
function withMembers(head: string, members: readonly string[]): string | undefined {
  const [first, second] = members;
  if (first === undefined || second !== undefined) return undefined;
  const line = `${head}${BEFORE_MEMBERS}${first.slice('- '.length)}`;
  return isShort(line) && (head.endsWith('`:') || endsSentence(head)) ? line : undefined;
}

/** Code, description and details of an entry, in as many lines as it takes. */
function toldOf({ code, note, documentation }: Entry): string[] {
  const named = codeSpan(code) + (note === undefined ? '' : ` (${note})`);
  const description = unbroken(inOneLine(harmless(documentation?.description ?? '')));
  const details = documentation === undefined ? [] : detailsOf(documentation).map(renderDetail);
  const head = description === '' ? `${named}:` : `${named}: ${description}`;
  const [first = '', ...below] = filled(
    [head, ...details],
    ' ',
    (line) => line === `${named}:` || endsSentence(line),
  );
  return [first === `${named}:` ? named : first, ...below];
}

/** Neighbours that take one line each share it as long as they fit; `readEntries` finds each of them there. */
function renderMembers(entries: readonly Entry[]): string[] {
  const lines: string[] = [];
  let short: string[] = [];
  const flush = (): void => {
    lines.push(...filled(short, BETWEEN_ENTRIES, () => true).map(bullet));
    short = [];
  };
  for (const entry of entries) {
    const [first = '', second] = toldOf(entry);
    if (second === undefined && entry.entries.length === 0) {
      short.push(first);
      continue;
    }
    flush();
    lines.push(renderEntry(entry));
  }
  flush();
  return lines;
}

/** A description must not look like the beginning of another entry. */
function unbroken(description: string): string {
  return description
    .replaceAll(`${BETWEEN_ENTRIES}\``, ' &middot; `')
    .replaceAll(`${BEFORE_MEMBERS}\``, BEFORE_MEMBERS.replace(':', '&#58;') + '`');
}

/** What a reader sees counts: the targets of links do not. */
function isShort(line: string): boolean {
  return line.replace(/\]\([^()\s]*\)/g, ']').length <= LONGEST_LINE && !line.includes('\n');
}

/** Puts parts behind one another as long as a line has room, and says of a line that it may go on. */
function filled(
  parts: readonly string[],
  between: string,
  mayGoOn: (line: string) => boolean,
): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const together = `${last ?? ''}${between}${part}`;
    if (last !== undefined && isShort(together) && mayGoOn(last))
      lines[lines.length - 1] = together;
    else lines.push(part);
  }
  return lines;
}

/** `Returns: the entry.`; what ends without a full stop would run into what follows. */
function endsSentence(line: string): boolean {
  return /[.!?]["')\]]*$/.test(line);
}

/** `readEntries` finds what stands behind a sentence by its label. */
function renderDetail({ kind, name, text }: Detail): string {
  const label = name === undefined ? DETAILS[kind] : `${DETAILS[kind]} ${codeSpan(name)}`;
  if (text === '') return `${label}.`;
  const isCode = /^\s*(?:`{3}|~{3})/.test(text);
  return `${label}:${isCode ? '\n' : ' '}${inOneLine(harmless(text))}`;
}

function bullet(text: string): string {
  return `- ${indent(text).trimStart()}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
