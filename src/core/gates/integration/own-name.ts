import type { ModuleView } from '../../module/module-view';

/** The name by which others import the module; undefined when it has no package of its own. */
export function packageNameOf(module: ModuleView): string | undefined {
  if (!module.files.includes('package.json')) return undefined;
  try {
    const { name } = JSON.parse(module.read('package.json')) as { readonly name?: unknown };
    return typeof name === 'string' ? name : undefined;
  } catch {
    // Whether it is valid is another gate's question.
    return undefined;
  }
}

/** Whether a specifier means a package or one of its subpaths. */
export function isOf(specifier: string, packageName: string): boolean {
  return specifier === packageName || specifier.startsWith(`${packageName}/`);
}
