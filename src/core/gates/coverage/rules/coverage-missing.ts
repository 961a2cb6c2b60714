import type { Node } from 'oxc-parser';
import type { ModuleView } from '../../../module/module-view';
import { parseSource } from '../../../source/parse';
import type { CoverageFacts } from '../facts';
import { figuresOf } from '../figures';
import type { ReportedFinding, Rule } from '../../rule';
import { sourcesOf } from '../sources';

export const coverageMissing: Rule<CoverageFacts> = {
  id: 'coverage-missing',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require coverage figures for every source',
  exemptible: false,
  check({ module, run }, report) {
    if (run.outcome !== 'finished' || run.files.length === 0) return;
    const sources = sourcesOf(module.files);
    const figures = figuresOf(run);
    const measured = new Set(figures?.files.map(({ file }) => file));
    if (figures === undefined || measured.size === 0 || figures.total.statements.total === 0) {
      report(nothingMeasured(sources, figures !== undefined));
      return;
    }
    for (const file of sources) {
      if (measured.has(file) || !doesSomething(module, file)) continue;
      report({
        file,
        message: 'It has no coverage figures, although it holds code that runs.',
        fix: 'Take comments away that keep it out of the report, such as `v8 ignore file`; see that it parses.',
      });
    }
  },
};

function nothingMeasured(sources: readonly string[], hasReport: boolean): ReportedFinding {
  const [first] = sources;
  if (first === undefined) {
    return {
      file: 'src/index.ts',
      message: 'There are 0 sources to cover, where at least one was expected below `src`.',
      fix: 'Put the implementation below `src`.',
    };
  }
  return {
    file: first,
    message: hasReport
      ? `The coverage report knows 0 statements in ${sources.length} sources, where at least one was expected.`
      : `The run left no coverage report, where one on ${sources.length} sources was expected.`,
    fix: 'See that the sources hold code that runs, and that vitest can load them.',
  };
}

/** Types and declarations leave nothing to run, and reports may leave such files out. */
function doesSomething(module: ModuleView, file: string): boolean {
  const { program, problems } = parseSource(file, module.read(file));
  return problems.length > 0 || program.body.some((statement) => runs(statement));
}

function runs(statement: Node): boolean {
  switch (statement.type) {
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'EmptyStatement':
    case 'TSDeclareFunction':
      return false;
    case 'ExportNamedDeclaration':
      return statement.declaration !== null && runs(statement.declaration);
    case 'VariableDeclaration':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      return statement.declare !== true;
    default:
      return true;
  }
}
