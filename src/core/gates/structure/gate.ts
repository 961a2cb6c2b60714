import type { ModuleView } from '../../module/module-view';
import { countLines } from '../../source/position';
import type { Gate, Measurement, ModuleFacts } from '../gate';
import type { Rule } from '../rule';
import { filesOf, isCode, isOwnCode, isShipped, isTest } from './files';
import { bodyEmpty } from './rules/body-empty';
import { bodyOnlyTodo } from './rules/body-only-todo';
import { codeOutsideSource } from './rules/code-outside-source';
import { contractInvalid } from './rules/contract-invalid';
import { contractMissing } from './rules/contract-missing';
import { contractOrphaned } from './rules/contract-orphaned';
import { domainUnknown } from './rules/domain-unknown';
import { ecosystemModuleUnknown } from './rules/ecosystem-module-unknown';
import { ecosystemModulesDiffer } from './rules/ecosystem-modules-differ';
import { fileEmpty } from './rules/file-empty';
import { fileLong } from './rules/file-long';
import { fileMissing } from './rules/file-missing';
import { fileTooLong } from './rules/file-too-long';
import { importDeep } from './rules/import-deep';
import { importOfSelf } from './rules/import-of-self';
import { importOfTests } from './rules/import-of-tests';
import { importUnresolved } from './rules/import-unresolved';
import { indexExportsNothing } from './rules/index-exports-nothing';
import { moduleMisplaced } from './rules/module-misplaced';
import { nameNotFolder } from './rules/name-not-folder';
import { nameNotKebab } from './rules/name-not-kebab';
import { nameOfVariant } from './rules/name-of-variant';
import { notImplemented } from './rules/not-implemented';
import { resultConstant } from './rules/result-constant';
import { segmentRepeated } from './rules/segment-repeated';
import { sourceUnparsable } from './rules/source-unparsable';
import { sourceUnreachable } from './rules/source-unreachable';
import { testHelperMisplaced } from './rules/test-helper-misplaced';
import { testNeverRun } from './rules/test-never-run';
import { todoUnowned } from './rules/todo-unowned';

const RULES: readonly Rule<ModuleFacts>[] = [
  bodyEmpty,
  bodyOnlyTodo,
  codeOutsideSource,
  contractInvalid,
  contractMissing,
  contractOrphaned,
  domainUnknown,
  ecosystemModuleUnknown,
  ecosystemModulesDiffer,
  fileEmpty,
  fileLong,
  fileMissing,
  fileTooLong,
  importDeep,
  importOfSelf,
  importOfTests,
  importUnresolved,
  indexExportsNothing,
  moduleMisplaced,
  nameNotFolder,
  nameNotKebab,
  nameOfVariant,
  notImplemented,
  resultConstant,
  segmentRepeated,
  sourceUnparsable,
  sourceUnreachable,
  testHelperMisplaced,
  testNeverRun,
  todoUnowned,
];

/** Whether a module is where it belongs, whole, well named, really implemented, and apart from others. */
export const structureGate: Gate = {
  name: 'structure',
  rules: RULES,
  measure: ({ module }) => measure(module),
};

function measure(module: ModuleView): Measurement {
  const files = filesOf(module);
  const sources = files.filter(isShipped);
  const tests = files.filter((file) => isOwnCode(file) && isTest(file));
  const lines = (group: readonly string[]) =>
    group.reduce((sum, file) => sum + countLines(module.read(file)), 0);
  return {
    summary: [`${files.length} files, ${sources.length} sources, ${tests.length} tests`],
    data: {
      files: files.length,
      code: files.filter(isCode).length,
      sources: sources.length,
      sourceLines: lines(sources),
      tests: tests.length,
      testLines: lines(tests),
    },
  };
}
