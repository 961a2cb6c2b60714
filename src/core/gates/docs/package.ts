import { parse } from 'jsonc-parser';
import type { ModuleView } from '../../module/module-view';

/** What the rules know of a module's package.json. */
export interface PackageFacts {
  readonly name: string | undefined;
  readonly version: string | undefined;
}

/** `undefined` where there is no such file, or nothing can be read from it. */
export function packageOf(module: ModuleView): PackageFacts | undefined {
  if (!module.files.includes('package.json')) return undefined;
  const value: unknown = parse(module.read('package.json'));
  if (typeof value !== 'object' || value === null) return undefined;
  const text = (key: string): string | undefined => {
    const found: unknown = Reflect.get(value, key);
    return typeof found === 'string' ? found : undefined;
  };
  return { name: text('name'), version: text('version') };
}
