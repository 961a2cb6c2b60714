import { stemmer } from 'stemmer';
import { interfaceOf } from '../../documents/module-interface';
import { within, type MarkdownDocument } from '../../markdown/markdown-document';
import { sentencesOf, type Sentence } from '../../markdown/sentences';
import type { ModuleView } from '../../module/module-view';
import { meaningfulStems } from '../../naming/words';
import { documentsOf } from '../docs/documents';
import { words } from '../docs/sections';
import { GUIDING_SENTENCES } from './guiding-sentences';

/** As many modules make a habit of what in two of them may be chance. */
export const MODULES_THAT_COPY = 5;

/** Shorter ones are alike because there are few ways to say a short thing. */
const FEWEST_WORDS = 8;

/** Where one of the modules says it. */
export interface CopyPlace {
  readonly module: ModuleView;
  readonly file: string;
  readonly line: number;
}

/** Sentences that stand in the same documents of many modules. */
export interface CopiedText {
  /** The first of them, as the first module has it, in one line. */
  readonly sentence: string;
  readonly count: number;
  /** One of each module, in the order of the modules. */
  readonly places: readonly CopyPlace[];
}

interface Copy extends CopyPlace {
  readonly sentence: string;
}

/**
 * The same sentences in many modules, but for the module's name, that tell of none of them: without a name, a word, a
 * number, code or a link of the module's own.
 */
export function copiedTexts(modules: readonly ModuleView[]): CopiedText[] {
  if (modules.length < MODULES_THAT_COPY) return [];
  const copies = new Map<string, Copy[]>();
  for (const module of modules) gather(module, copies);
  const names = modules.map(({ manifest }) => ` ${words(manifest.name).join(' ')} `);
  const wordsOf = memoized(wordsOfModule);
  const empty = [...copies]
    .filter(([, places]) => places.length >= MODULES_THAT_COPY)
    .map(([key, places]) => {
      if (names.some((name) => ` ${key} `.includes(name))) return [];
      const said = key.split(' ');
      const own = places.filter(({ module }) =>
        said.some((word) => wordsOf(module).has(stemmer(word))),
      );
      // A common word is some module's own by chance.
      return own.length * 2 < places.length ? places : [];
    });
  return grouped(empty.filter((places) => places.length > 0));
}

/** The first place of each sentence in a module. */
function gather(module: ModuleView, copies: Map<string, Copy[]>): void {
  const seen = new Set<string>();
  for (const [file, document] of documentsOf(module)) {
    for (const sentence of sentencesOf(document)) {
      const key = keyOf(sentence, document, module.manifest.name);
      if (key === undefined || seen.has(key)) continue;
      seen.add(key);
      const { line } = document.positionAt(sentence.from);
      const place = { module, file, line, sentence: sentence.text.trim().replace(/\s+/g, ' ') };
      copies.set(key, [...(copies.get(key) ?? []), place]);
    }
  }
}

/** Stands for the module's own name, which is all that somebody changes who copies. */
const OWN_NAME = ' thismodule ';

/** What two sentences have in common when they say the same; `undefined` for what may be the same everywhere. */
function keyOf(
  { text, ...range }: Sentence,
  document: MarkdownDocument,
  name: string,
): string | undefined {
  if (/\p{N}/u.test(text) || LEGAL.test(text)) return undefined;
  if (within(document.links, range).length > 0) return undefined;
  const codeSpans = within(document.codeSpans, range);
  if (codeSpans.some(({ code }) => words(code).join('-') !== name)) return undefined;
  const said = words(text.replace(nameIn(name), OWN_NAME));
  if (said.length < FEWEST_WORDS || TELLS_WHAT_IS_NOT.test(said[0] ?? '')) return undefined;
  const key = said.join(' ');
  return GUIDING_SENTENCES.has(key) ? undefined : key;
}

/** "None, because …" is asked for, and the reason is often the same. */
const TELLS_WHAT_IS_NOT = /^(?:no|none|nothing|not|nobody|never)$/;

const LEGAL = /licen[cs]e|copyright|©|warrant/i;

/** `intent-log`, `Intent log`, `IntentLog`. */
function nameIn(name: string): RegExp {
  return new RegExp(`\\b${name.split('-').join('[\\s-]?')}\\b`, 'gi');
}

/** Stems of what the module calls its own: purpose, events, exports and their members. */
function wordsOfModule(module: ModuleView): ReadonlySet<string> {
  const { name, purpose, events } = module.manifest;
  const exported = interfaceOf(module).exports.flatMap((one) => [
    one.name,
    ...one.members.map((member) => member.name),
  ]);
  const texts = [name, purpose, ...events.publishes, ...events.subscribes, ...exported];
  const own = meaningfulStems(texts.join(' ').replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '));
  return new Set(own.filter((stem) => stem.length >= SHORTEST_OWN_STEM));
}

/** "get", "id" and "of" are a part of many names. */
const SHORTEST_OWN_STEM = 4;

/** Whoever copies a page copies all of it: said once. */
function grouped(copies: readonly (readonly Copy[])[]): CopiedText[] {
  const groups = new Map<string, (readonly Copy[])[]>();
  for (const places of copies) {
    const key = places.map(({ module, file }) => `${module.root}/${file}`).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), places]);
  }
  return [...groups.values()].flatMap((group) => {
    const [places] = group;
    const sentence = places?.[0]?.sentence;
    return places === undefined || sentence === undefined
      ? []
      : [{ sentence, count: group.length, places }];
  });
}

function memoized<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
