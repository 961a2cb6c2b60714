import type { Diagnostic, Program as TypeScriptProgram } from 'typescript';
import type { TypeProblem } from '../../core/examples/example-run';
import type { Program } from '../../core/examples/program';
import type { Compiler } from './find-typescript';

/** What the compiler says of one example. */
export function typeProblems(
  ts: Compiler,
  compiled: TypeScriptProgram,
  file: string,
  { document }: Program,
): TypeProblem[] {
  const source = compiled.getSourceFile(file);
  const syntactic = compiled.getSyntacticDiagnostics(source);
  // After the first thing that is no TypeScript the parser guesses.
  const all =
    syntactic.length > 0 ? syntactic.slice(0, 1) : compiled.getSemanticDiagnostics(source);
  return all.flatMap((diagnostic) => problem(ts, diagnostic, document));
}

function problem(ts: Compiler, diagnostic: Diagnostic, document: string): TypeProblem[] {
  const { file, start, code, messageText } = diagnostic;
  if (file === undefined || start === undefined) return [];
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const message = ts.flattenDiagnosticMessageText(messageText, '\n').split(/\s+/).join(' ');
  return [{ document, line: line + 1, column: character + 1, code, message }];
}
