import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../harness/scratch';

/** A fenced block of a page. */
export interface Fence {
  /** `docs/batch.md:5`, where the fence opens. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
}

const FOLDERS = ['docs/generators', 'docs/executors', 'docs/blueprints', 'docs/guides'];

/** Pages that tell people what to type, from the repository's root. A new page is among them without a word. */
export function pagesOfCommands(): readonly string[] {
  const pages = FOLDERS.flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder)).map((file) => `${folder}/${file}`),
  );
  const others = ['README.md', 'docs/batch.md', 'docs/ecosystems.md', 'docs/findings.md'];
  return [...others, ...pages.filter((page) => page.endsWith('.md')).sort()];
}

export function fencesOf(page: string): readonly Fence[] {
  return fencesIn(page, readFileSync(join(REPOSITORY, page), 'utf8'));
}

/** Fences of a text, also those that stand in a list; their text is without the list's indentation. */
export function fencesIn(page: string, markdown: string): readonly Fence[] {
  const pattern = /^( *)(`{3,})([a-z]*)[^\n]*\n(.*?)^ *\2 *$/gms;
  return [...markdown.matchAll(pattern)].map((match) => {
    const [, indent = '', , language = '', text = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    return {
      at: `${page}:${String(line)}`,
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/** What somebody would type: one command for each line that is not continued, without the remark behind it. */
export function commandsIn({ text }: Fence): readonly string[] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return lines.map(withoutRemark).filter((command) => command !== '');
}

function withoutRemark(line: string): string {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const remark = words.findIndex((word) => word.startsWith('#'));
  return words.slice(0, remark === -1 ? words.length : remark).join(' ');
}

/** The file of options or of a specification that the commands of a page read: that of the page's data. */
export function dataFileOf(commands: readonly string[]): string | undefined {
  return /--(?:options|spec)=([\w-]+\.(?:ya?ml|json))/.exec(commands.join('\n'))?.[1];
}

/** Lines of an output as a page shows them: measured figures differ from machine to machine, words do not. */
export function patternsOf(shown: string): readonly RegExp[] {
  const lines = shown.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const literal = line.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const figures = literal.replaceAll(/(?:\\\+|−)?\d+(?:(?:\\\.|,)\d+)*/g, '[+−±]?[\\d.,]+');
    return new RegExp(`^${figures}\\s*$`, 'm');
  });
}

/** Files that a page shows, each with what it is for behind it; below a folder where the first line is one. */
export function filesShownIn({ text }: Fence): readonly string[] {
  const [first = '', ...rest] = text.split('\n');
  const isFolder = first.endsWith('/');
  const shown = (isFolder ? rest : [first, ...rest]).map(
    (line) => line.trim().split(/ {3,}/)[0] ?? '',
  );
  const names = shown.flatMap(
    (line) => line.match(/[\w@./*-]*[\w*]\.(?:[cm]?ts|md|json)[\w.]*/g) ?? [],
  );
  return names.map((name) => (isFolder ? first + name : name));
}
