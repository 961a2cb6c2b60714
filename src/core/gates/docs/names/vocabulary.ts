import type { Fence, MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleView } from '../../../module/module-view';
import { STANDARD_NAMES } from '../../../naming/standard-names';
import { parseSource, type ParsedSource } from '../../../source/parse';
import { declaredInExample, usedNames, usedWords, wordsOf } from './source-facts';
import { typeIndexOf, type TypeIndex } from './type-members';

/** What a module's files say, as far as its documents may name it. */
export interface Vocabulary {
  /** Whether its code, its contracts, its configuration or a declared reference uses the name, or everybody may. */
  knows(name: string): boolean;
  /** Names that its own code uses and that have the look of a name: those that a wrong one may have meant. */
  names(): readonly string[];
  types(): TypeIndex;
  /** Whether every source could be read: only then can a name be called unknown. */
  isComplete(): boolean;
}

const SOURCE = /^src\/.*\.[cm]?[jt]sx?$/;
const TEST = /^tests\/.*\.[cm]?[jt]sx?$|\.(?:test|spec)\.[cm]?[jt]sx?$/;
const CODE = /\.[cm]?[jt]sx?$/;
const DATA =
  /\.(?:jsonc?|ya?ml|toml|sql|graphql|proto|prisma|env|example|sh|ini)$|(?:^|\/)(?:\.[\w.]+|Dockerfile)$/;

const vocabularies = new WeakMap<ModuleView, Vocabulary>();

/** Reads the module's files once for as long as somebody holds the module. */
export function vocabularyOf(module: ModuleView): Vocabulary {
  const known = vocabularies.get(module) ?? read(module);
  vocabularies.set(module, known);
  return known;
}

/** A clean module needs little of this: a file is parsed when it may have what is asked for and nothing else has. */
function read(module: ModuleView): Vocabulary {
  const isOwn = (file: string): boolean => SOURCE.test(file) && !TEST.test(file);
  const sources = once(() => module.files.filter(isOwn).map((file) => parsed(module, file)));
  const own = filesByName(module, isOwn, usedWords);
  const other = filesByName(module, (file) => CODE.test(file) && !isOwn(file), usedNames);
  const data = once(() => union(textsBesideCode(module).map(wordsOf)));
  return {
    knows: (name) => STANDARD_NAMES.has(name) || data().has(name) || own(name) || other(name),
    names: once(() => [...union(sources().map(usedWords))]),
    types: once(() => typeIndexOf(sources().filter(parses))),
    isComplete: once(() => sources().every(parses)),
  };
}

function parsed(module: ModuleView, file: string): ParsedSource {
  return parseSource(file, module.read(file));
}

function parses({ problems }: ParsedSource): boolean {
  return problems.length === 0;
}

/** Says whether one of the files has a name. Files in which it cannot stand are not parsed. */
function filesByName(
  module: ModuleView,
  isWanted: (file: string) => boolean,
  namesIn: (source: ParsedSource) => ReadonlySet<string>,
): (name: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const files = once(() =>
    module.files
      .filter(isWanted)
      .map((file) => ({ file, text: module.read(file) }))
      .map((one) => ({ ...one, hides: HIDES_WORDS.test(one.text) }))
      .sort((a, b) => a.text.length - b.text.length),
  );
  return (name) => {
    if ([...known.values()].some((names) => names.has(name))) return true;
    return files().some(({ file, text, hides }) => {
      if (known.has(file) || !(hides || text.includes(name))) return false;
      const names = namesIn(parsed(module, file));
      known.set(file, names);
      return names.has(name);
    });
  };
}

/** An escape that makes a letter, or that stands between two: the text does not show the word as it is. */
const HIDES_WORDS = /\\[ux0-7\r\n\u2028\u2029]|[\w$]\\[^bfnrtv\W]|&#/;

function textsBesideCode(module: ModuleView): string[] {
  const { references, dependencies } = module.workspace;
  const data = module.files.filter((file) => DATA.test(file)).map((file) => module.read(file));
  return [...data, ...references.values(), ...dependencies.values()];
}

/** Makes a value when it is asked for first. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function union(all: readonly Iterable<string>[]): Set<string> {
  const found = new Set<string>();
  for (const one of all) for (const word of one) found.add(word);
  return found;
}

const examples = new WeakMap<MarkdownDocument, ReadonlySet<string>>();

/** Names that the examples of a document bring with them. */
export function exampleNames(document: MarkdownDocument): ReadonlySet<string> {
  const known =
    examples.get(document) ??
    union([...document.fences.filter(isProgram).map(declaredIn), parametersIn(document)]);
  examples.set(document, known);
  return known;
}

/** Names that a signature gives to what it takes: `list(query, limit)`, in a span or in a heading. */
function parametersIn({ codeSpans, headings }: MarkdownDocument): string[] {
  const texts = [...codeSpans.map(({ code }) => code), ...headings.map(({ title }) => title)];
  return texts.flatMap((text) => {
    const given = /^[\w$.#\s]+\((.*)\)/s.exec(text)?.[1] ?? '';
    return [...given.matchAll(/(?<![\w$.'"])[A-Za-z_$][\w$]*(?!\s*[:(.\w$])/g)].map(
      ([name]) => name,
    );
  });
}

function isProgram({ language }: Fence): boolean {
  return /^(?:[cm]?[jt]sx?|typescript|javascript)$/.test(language);
}

function declaredIn({ code }: Fence): string[] {
  return declaredInExample(code);
}
