import type { Fence, MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleView } from '../../../module/module-view';
import { STANDARD_NAMES } from '../../../naming/standard-names';
import { parseSource, type ParsedSource } from '../../../source/parse';
import { interfaceOf } from '../documents';
import { declaredInExample, usedNames, usedWords, wordsOf } from './source-facts';
import { typeIndexOf, type TypeIndex } from './type-members';

/** What a module's files say, as far as its documents may name it. */
export interface Vocabulary {
  /** Whether its code, its contracts, its configuration or a declared reference uses the name, or everybody may. */
  knows(name: string): boolean;
  /** Names that its own code uses and that have the look of a name: those that a wrong one may have meant. */
  readonly names: readonly string[];
  /** What its index exports. */
  readonly exports: readonly string[];
  readonly types: TypeIndex;
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

function read(module: ModuleView): Vocabulary {
  const sources = parse(module, (file) => SOURCE.test(file) && !TEST.test(file));
  const other = parse(module, (file) => CODE.test(file) && (TEST.test(file) || !SOURCE.test(file)));
  const own = union(sources.map(usedWords));
  const used = union(other.map(usedNames));
  const data = union(
    module.files.filter((file) => DATA.test(file)).map((file) => wordsOf(module.read(file))),
  );
  const { references, dependencies } = module.workspace;
  const outside = union([...references.values(), ...dependencies.values()].map(wordsOf));
  return {
    knows: (name) =>
      STANDARD_NAMES.has(name) || [own, used, data, outside].some((words) => words.has(name)),
    names: [...own],
    exports: interfaceOf(module).exports.map(({ name }) => name),
    types: typeIndexOf(sources),
    complete: sources.every(({ problems }) => problems.length === 0),
  };
}

function parse(module: ModuleView, isWanted: (file: string) => boolean): ParsedSource[] {
  return module.files.filter(isWanted).map((file) => parseSource(file, module.read(file)));
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
