import type { Tree } from '@nx/devkit';
import { readModules } from '../../generators/workspace/manifests';

/** The pattern of test files as every generated config has it, at the end of its line. */
const INCLUDE =
  /^([ \t]*)include: \[(['"])\{src,tests\}\/\*\*\/\*\.\{test,spec\}\.ts\2\],?(\r?\n)/m;

/**
 * Adds the pattern of performance tests to `exclude` in the vitest configs of modules, as newly generated ones have it.
 * Configs that exclude something already, or name their tests otherwise, are their owners' and stay as they are.
 */
export async function excludePerformanceTestsMigration(tree: Tree): Promise<void> {
  for (const { root } of await readModules(tree)) {
    const file = `${root}/vitest.config.mts`;
    const text = tree.read(file, 'utf8') ?? '';
    if (!/\bexclude\b/.test(text) && INCLUDE.test(text)) tree.write(file, withExclude(text));
  }
}

function withExclude(text: string): string {
  return text.replace(INCLUDE, (line, indent: string, quote: string, end: string) => {
    const lines = [
      '// They hold no tests of vitest: `wsp-performance` runs them.',
      `exclude: [${quote}**/*.performance.{test,spec}.ts${quote}],`,
    ];
    const include = line.trimEnd().replace(/,?$/, ',');
    return `${include}${end}${lines.map((one) => indent + one + end).join('')}`;
  });
}

export default excludePerformanceTestsMigration;
