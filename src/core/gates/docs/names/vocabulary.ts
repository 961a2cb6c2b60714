import type { Fence, MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleView } from '../../../module/module-view';
import { STANDARD_NAMES } from '../../../naming/standard-names';
import { parseSource } from '../../../source/parse';
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
  readonly complete: boolean;
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

/** What is asked for most comes first: tests are the larger part of a module, and are read where nothing else knows a name. */
function read(module: ModuleView): Vocabulary {
  const isOwn = (file: string): boolean => SOURCE.test(file) && !TEST.test(file);
  const sources = module.files.filter(isOwn).map((file) => parseSource(file, module.read(file)));
  const own = once(() => union(sources.map(usedWords)));
  const data = once(() => union(textsBesideCode(module).map(wordsOf)));
  const other = module.files.filter((file) => CODE.test(file) && !isOwn(file));
  return {
    knows: (name) =>
      STANDARD_NAMES.has(name) ||
      own().has(name) ||
      data().has(name) ||
      other.some((file) => usesName(module, file, name)),
    names: once(() => [...own()]),
    types: once(() => typeIndexOf(sources)),
    complete: sources.every(({ problems }) => problems.length === 0),
  };
}

function textsBesideCode({ files, read, workspace }: ModuleView): string[] {
  const { references, dependencies } = workspace;
  const data = files.filter((file) => DATA.test(file)).map((file) => read(file));
  return [...data, ...references.values(), ...dependencies.values()];
}

function usesName(module: ModuleView, file: string, name: string): boolean {
  const text = module.read(file);
  return text.includes(name) && usedNames(parseSource(file, text)).has(name);
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
