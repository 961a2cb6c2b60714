import type { Node } from 'oxc-parser';
import type { ModuleView } from '../module/module-view';
import { parseSource, type ParsedSource } from '../source/parse';
import { bindingsOf, type Bindings } from './bindings';
import { testCallsOf, type TestCall } from './test-calls';

/** A test file, or a helper of one, as syntax with what its names stand for. */
export interface TestSource {
  readonly file: string;
  readonly parsed: ParsedSource;
  readonly bindings: Bindings;
  readonly calls: readonly TestCall[];
}

const read = new WeakMap<ModuleView, Map<string, TestSource>>();

/** Parses a source once per module, however many rules ask. It has no calls when it does not parse. */
export function testSourceOf(module: ModuleView, file: string): TestSource {
  const known = read.get(module) ?? new Map<string, TestSource>();
  read.set(module, known);
  const found = known.get(file) ?? analyse(file, module.read(file));
  known.set(file, found);
  return found;
}

function analyse(file: string, text: string): TestSource {
  const parsed = parseSource(file, text);
  const program: Node = parsed.program;
  const bindings = bindingsOf(program);
  return { file, parsed, bindings, calls: testCallsOf(program, bindings) };
}
