import type { ModuleView } from '../../module/module-view';

export const TESTS_README = 'tests/README.md';

const TEST_FILE = /\.(?:test|spec)\.[cm]?[jt]sx?$/;

/** Test files of the module, those beside sources too. */
export function testFiles(module: ModuleView): string[] {
  return module.files.filter((file) => /^(?:src|tests)\//.test(file) && TEST_FILE.test(file));
}

/** Whether code in a document is the name of a test file, and no pattern or placeholder such as `<name>.test.ts`. */
export function isTestName(code: string): boolean {
  return TEST_FILE.test(code) && /^[\w./-]+$/.test(code) && !/^\.?(?:test|spec)\./.test(code);
}

/** Whether a text holds a file name that is not the end of a longer one. */
export function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`).test(text);
}
