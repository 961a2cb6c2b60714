import type { Breakage } from './breakage';

const index = 'src/index.ts';

const exported = (code: string): string => `\n/** Puts a record away. */\nexport ${code}\n`;

/** Functions that hold the place of one. */
export const STUBS: readonly Breakage[] = [
  {
    rule: 'body-empty',
    what: 'an exported function that does nothing',
    break: (module) => {
      module.append(index, exported('async function archive(id: string): Promise<void> {}'));
    },
    at: { file: index, lineOf: 'function archive' },
    says: '`archive`',
    breaks: ['docs'],
  },
  {
    rule: 'body-only-todo',
    what: 'a function that holds a note',
    break: (module) => {
      const body = '{\n  // TODO: put it away\n}';
      module.append(index, exported(`function archive(id: string): void ${body}`));
    },
    at: { file: index, lineOf: 'function archive' },
    says: '`archive`',
    breaks: ['docs'],
  },
  {
    rule: 'not-implemented',
    what: 'a function that says that it is not implemented',
    break: (module) => {
      const body = "{\n  throw new Error('Not implemented');\n}";
      module.append(index, exported(`function archive(id: string): void ${body}`));
    },
    at: { file: index, lineOf: 'function archive' },
    says: 'says that it is not implemented',
    breaks: ['docs'],
  },
  {
    rule: 'not-implemented',
    what: 'a function that prints that it is not implemented',
    break: (module) => {
      const body = "{\n  console.warn('TODO: put it away', ids);\n  return [];\n}";
      module.append(index, exported(`function archive(ids: string[]): string[] ${body}`));
    },
    at: { file: index, lineOf: 'function archive' },
    says: 'says that it is not implemented',
    breaks: ['docs'],
  },
  {
    rule: 'result-constant',
    what: 'a function that returns the same for everything',
    break: (module) => {
      const code = 'function isArchived(id: string): boolean {\n  return false;\n}';
      module.append(index, exported(code));
    },
    at: { file: index, lineOf: 'function isArchived' },
    says: 'returns `false` whatever it is given',
    breaks: ['docs'],
  },
  {
    rule: 'result-constant',
    what: 'a function that only looks as if it chose',
    break: (module) => {
      const body = '{\n  if (id.startsWith("old")) return true;\n  return true;\n}';
      module.append(index, exported(`function isArchived(id: string): boolean ${body}`));
    },
    at: { file: index, lineOf: 'function isArchived' },
    says: 'returns `true` whatever it is given',
    breaks: ['docs'],
  },
];
