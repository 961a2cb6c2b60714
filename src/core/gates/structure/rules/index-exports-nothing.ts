import type { ParsedSource } from '../../../source/parse';
import { exportSurfaceOf } from '../../../source/exports';
import { findSource, isRelative, joinSpecifier } from '../../../source/resolve';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { sourcesOf } from '../sources';

export const indexExportsNothing: Rule<ModuleFacts> = {
  id: 'index-exports-nothing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require that src/index.ts exports something',
  exemptible: false,
  check({ module }, report) {
    const sources = new Map(sourcesOf(module).map((source) => [source.file, source]));
    const index = sources.get('src/index.ts');
    if (!index || index.program.body.length === 0) return;
    if (exportSurfaceOf(index).default || exportsNames(index, sources)) return;
    report({
      file: index.file,
      message: `\`${index.file}\` exports nothing.`,
      fix: `Export what others may use: \`export { … } from './${module.manifest.name}.js';\`.`,
    });
  },
};

/** What cannot be followed, because it is another package's or does not parse, is taken to export names. */
function exportsNames(
  source: ParsedSource,
  sources: ReadonlyMap<string, ParsedSource>,
  visited = new Set<string>(),
): boolean {
  if (visited.has(source.file)) return false;
  visited.add(source.file);
  const { named, stars } = exportSurfaceOf(source);
  if (named || source.problems.length > 0) return true;
  return stars.some((specifier) => {
    if (!isRelative(specifier)) return true;
    const path = joinSpecifier(source.file, specifier);
    const found = findSource(new Set(sources.keys()), path);
    const target = found === undefined ? undefined : sources.get(found);
    return target === undefined || exportsNames(target, sources, visited);
  });
}
