import type { Tree } from '@nx/devkit';
import { createHash } from 'node:crypto';
import { blocksOf } from '../../core/documents/document-blocks';
import { parseMarkdown } from '../../core/markdown/parse-markdown';
import { parseData } from '../../core/options/parse-data';

/** Where an ecosystem notes what was generated, so that a later run knows what somebody has edited since. */
export const NOTES_FILE = '.generated.json';

/** A log belongs to people from its first entry on. */
const WRITTEN_ONCE: ReadonlySet<string> = new Set(['ModLog.md']);

interface Note {
  /** Hash of the text as the templates gave it. */
  readonly rendered: string;
  /** Hash of the text as it was written, formatted. */
  readonly written: string;
}

type Notes = Readonly<Record<string, Note>>;

/** What a run has done with the files of an ecosystem. */
export interface MergedFiles {
  /** Files that are new or other than before. */
  readonly written: ReadonlySet<string>;
  /** Files that would be different now, and that somebody has edited. */
  readonly leftAlone: readonly string[];
  /** Notes what was written, once everything is formatted. */
  readonly note: () => void;
}

/**
 * Writes what is new into a project and leaves alone what somebody has edited.
 *
 * @param rendered Texts by path from `root`, not formatted yet.
 */
export function mergeFiles(
  tree: Tree,
  root: string,
  rendered: ReadonlyMap<string, string>,
): MergedFiles {
  const notes = readNotes(tree, root);
  const leftAlone: string[] = [];
  const written = new Set<string>();
  const isOwn = (file: string): boolean => {
    const text = tree.read(`${root}/${file}`, 'utf8');
    return text === null || text === '' || hash(file, text) === notes[file]?.written;
  };
  for (const [file, text] of rendered) {
    const present = tree.read(`${root}/${file}`, 'utf8');
    if (present !== null && notes[file]?.rendered === hash(file, text)) continue;
    if (present === text || (present !== null && WRITTEN_ONCE.has(file))) continue;
    if (isOwn(file)) {
      if (written.size === 0) claimFirstPlace(tree, root);
      tree.write(`${root}/${file}`, text);
      written.add(file);
    } else {
      leftAlone.push(file);
    }
  }
  for (const file of Object.keys(notes).filter((name) => !rendered.has(name))) {
    if (!tree.exists(`${root}/${file}`)) continue;
    if (isOwn(file)) tree.delete(`${root}/${file}`);
    else leftAlone.push(file);
  }
  const note = (): void => {
    const entries = [...rendered].flatMap(([file, text]): [string, Note][] => {
      const old = notes[file];
      if (!written.has(file)) return old === undefined ? [] : [[file, old]];
      const present = tree.read(`${root}/${file}`, 'utf8') ?? '';
      return [[file, { rendered: hash(file, text), written: hash(file, present) }]];
    });
    writeNotes(tree, root, entries);
  };
  return { written, leftAlone, note };
}

/**
 * Nx writes files in the order in which they were first touched. Notes that come before what they are about let a run
 * that follows one which was ended recognise its files; `note` writes what they say in the end.
 */
function claimFirstPlace(tree: Tree, root: string): void {
  const path = `${root}/${NOTES_FILE}`;
  tree.write(path, `${tree.read(path, 'utf8') ?? '{}'}\n`);
}

function writeNotes(tree: Tree, root: string, entries: readonly [string, Note][]): void {
  const sorted = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const path = `${root}/${NOTES_FILE}`;
  const json = `${JSON.stringify(sorted, null, 2)}\n`;
  if (tree.read(path, 'utf8') !== json) tree.write(path, json);
}

/** Whether a file is there and is not as it was generated. */
export function isEdited(tree: Tree, root: string, file: string): boolean {
  const text = tree.read(`${root}/${file}`, 'utf8');
  return text !== null && hash(file, text) !== readNotes(tree, root)[file]?.written;
}

/** Notes that cannot be read, after a conflict for example, know of nothing: every file counts as edited. */
function readNotes(tree: Tree, root: string): Notes {
  const data = parseData(tree.read(`${root}/${NOTES_FILE}`, 'utf8') ?? '{}');
  const notes = 'message' in data ? undefined : data.value;
  return typeof notes === 'object' && notes !== null ? (notes as Notes) : {};
}

/** Line ends are git's business. */
function hash(file: string, text: string): string {
  const own = file.endsWith('.md') ? withoutSyncedBlocks(text) : text.replaceAll('\r\n', '\n');
  return createHash('sha256').update(own).digest('hex').slice(0, 32);
}

/** What `nx sync` writes has been edited by nobody. The demo's output is a part of the flows that are generated. */
function withoutSyncedBlocks(source: string): string {
  const document = parseMarkdown(source);
  return blocksOf(document)
    .filter(({ name }) => name !== 'demo')
    .reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), document.text);
}
