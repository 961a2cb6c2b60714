import { DETAILS, detailsOf, type Detail } from './details';
import type { Entry, EntryGroup } from './entry';
import { harmless } from './harmless';
import { inOneLine } from './one-line';

/** Entries as a list of Markdown, one line for each fact. */
export function renderEntries(entries: readonly Entry[]): string {
  return entries.map(renderEntry).join('\n');
}

/** Groups with their headings; empty ones are left out. */
export function renderGroups(groups: readonly EntryGroup[]): string {
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => `### ${title}\n\n${renderEntries(entries)}`)
    .join('\n\n');
}

/** Code in a line of text, whatever backticks it holds. */
export function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

function renderEntry({ code, note, documentation, entries }: Entry): string {
  const noted = note === undefined ? '' : ` (${note})`;
  const description = inOneLine(harmless(documentation?.description ?? ''));
  const details = documentation === undefined ? [] : detailsOf(documentation);
  const beside = details.filter((detail) => standsBeside(detail, description));
  const said = [description, ...beside.map(({ kind, text }) => `${DETAILS[kind]}: ${text}`)];
  const lines = [
    ...details.filter((detail) => !beside.includes(detail)).map(renderDetail),
    ...entries.map(renderEntry),
  ];
  const text = description === '' ? '' : `: ${said.join(' ')}`;
  return [bullet(codeSpan(code) + noted + text), ...lines.map(indent)].join('\n');
}

/** A default of one line follows a description of one line; `readEntries` finds it there. */
function standsBeside({ kind, text }: Detail, description: string): boolean {
  return (
    kind === 'default' &&
    text !== '' &&
    description !== '' &&
    !`${description}${text}`.includes('\n')
  );
}

function renderDetail({ kind, name, text }: Detail): string {
  const label = name === undefined ? DETAILS[kind] : `${DETAILS[kind]} ${codeSpan(name)}`;
  if (text === '') return bullet(`${label}.`);
  const isCode = /^\s*(?:`{3}|~{3})/.test(text);
  return bullet(`${label}:${isCode ? '\n' : ' '}${inOneLine(harmless(text))}`);
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
