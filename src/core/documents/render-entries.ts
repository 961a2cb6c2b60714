import { DETAILS, detailsOf, type Detail } from './details';
import type { Entry, EntryGroup } from './entry';
import { harmless } from './harmless';

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
  const description = documentation?.description ?? '';
  const lines = [
    ...(documentation === undefined ? [] : detailsOf(documentation).map(renderDetail)),
    ...entries.map(renderEntry),
  ];
  const said = description === '' ? '' : `: ${harmless(description)}`;
  return [bullet(codeSpan(code) + noted + said), ...lines.map(indent)].join('\n');
}

function renderDetail({ kind, name, text }: Detail): string {
  const label = name === undefined ? DETAILS[kind] : `${DETAILS[kind]} ${codeSpan(name)}`;
  if (text === '') return bullet(`${label}.`);
  const isCode = /^\s*(?:`{3}|~{3})/.test(text);
  return bullet(`${label}:${isCode ? '\n' : ' '}${harmless(text)}`);
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
