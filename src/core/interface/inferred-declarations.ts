import { parseSource } from '../source/parse';
import { localDeclarations, type LocalDeclaration } from './local-declarations';

/** Declarations of a file as a compiler writes them that infers what nobody wrote; `undefined` where it cannot. */
export type InferDeclarations = (file: string) => string | undefined;

/** Declarations of those names of a file whose types have to be inferred; none where nobody can. */
export function inferredDeclarations(
  file: string,
  names: ReadonlySet<string>,
  infer: InferDeclarations | undefined,
): LocalDeclaration[] {
  if (names.size === 0) return [];
  const text = infer?.(file);
  if (text === undefined) return [];
  const short = withoutImportedFrom(text);
  const { program, comments, problems } = parseSource(file.replace(/\.[^.]*$/, '.d.ts'), short);
  if (problems.length > 0) return [];
  return localDeclarations(short, program.body, comments)
    .filter(({ name }) => names.has(name))
    .map((one) => ({ ...one, isInferred: true }));
}

/** `import("./stock.js").Item` is `Item`: where a type lies is another matter, and differs between machines. */
function withoutImportedFrom(text: string): string {
  return text.replace(IMPORTED_FROM, '');
}

const IMPORTED_FROM =
  /\bimport\((?:"[^"\n]*"|'[^'\n]*')(?:, *\{(?:[^{}]|\{[^{}]*\})*\})?\)\.(?=[\p{ID_Start}$_])/gu;
