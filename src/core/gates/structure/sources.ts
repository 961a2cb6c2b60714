import type { ModuleView } from '../../module/module-view';
import { importsOf, type ImportFact } from '../../source/imports';
import { parseSource, type ParsedSource } from '../../source/parse';
import type { ReportedFinding } from '../rule';
import { filesOf, isOwnCode, isShipped } from './files';

const PARSED = new WeakMap<ModuleView, readonly ParsedSource[]>();

/** The module's code in `src` and `tests`, parsed once for all rules that look at the same module. */
export function sourcesOf(module: ModuleView): readonly ParsedSource[] {
  const known = PARSED.get(module);
  if (known) return known;
  const parsed = filesOf(module)
    .filter(isOwnCode)
    .map((file) => parseSource(file, module.read(file)));
  PARSED.set(module, parsed);
  return parsed;
}

/** Without sources that do not parse: what is wrong with those is said once, by their own rule. */
export function soundSourcesOf(module: ModuleView): readonly ParsedSource[] {
  return sourcesOf(module).filter(({ problems }) => problems.length === 0);
}

export function shippedSourcesOf(module: ModuleView): readonly ParsedSource[] {
  return soundSourcesOf(module).filter(({ file }) => isShipped(file));
}

const IMPORTS = new WeakMap<ParsedSource, readonly ImportFact[]>();

/** What a source imports, looked up once for all rules. */
export function importsIn(source: ParsedSource): readonly ImportFact[] {
  const imports = IMPORTS.get(source) ?? importsOf(source);
  IMPORTS.set(source, imports);
  return imports;
}

/** File, line and column of a finding. */
export function placeOf(
  source: ParsedSource,
  offset: number,
): Pick<ReportedFinding, 'file' | 'line' | 'column'> {
  return { file: source.file, ...source.positionAt(offset) };
}
