import type { ModuleView } from '../../module/module-view';

/** Everything that the gate may look at: documents belong to another gate. */
export function filesOf(module: ModuleView): readonly string[] {
  return module.files.filter((file) => !file.endsWith('.md'));
}

export function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}

export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}

/** What no person writes, by its name. */
export function isGenerated(file: string): boolean {
  return /\.(generated|gen)\.[\w.]+$/.test(file);
}

export function isTest(file: string): boolean {
  return /\.(test|spec)\.[cm]?[jt]sx?$/.test(file);
}

/** Code that the module ships. */
export function isShipped(file: string): boolean {
  return file.startsWith('src/') && isCode(file) && !isTest(file);
}

/** Code that the module consists of: what it ships and what tests it. */
export function isOwnCode(file: string): boolean {
  return /^(src|tests)\//.test(file) && isCode(file);
}

export function contractOf(event: string): string {
  return `contracts/${event}.schema.json`;
}

export function isContract(file: string): boolean {
  return /^contracts\/.+\.schema\.json$/.test(file);
}
