import { expect, it } from 'vitest';
import { extractInterface } from './extract-interface';
import { renderInterfaceBlock } from './render-interface-block';

const SOURCE = `
/** Written. */
export const limit: number = 3;
/**
 * How many.
 * @returns The number.
 */
export function count(ids: string[]) { return new Set(ids).size; }
export const { left, right } = sides();
export class Store { find(id: string) { return this.#all.get(id); } #all = new Map<string, Item>(); }
export default sides();
`;

const DECLARED = `
export declare const limit: 3;
/**
 * How many.
 * @returns The number.
 */
export declare function count(ids: string[]): number;
export declare const left: import("./sides.js").Side, right: import('pkg', { with: { "resolution-mode": "import" } }).Side<typeof import("./sides.js")>;
export declare class Store {
    #private;
    find(id: string): import("/home/a/item").Item | undefined;
    private other;
}
declare const _default: number;
export default _default;
`;

function block(infer?: (file: string) => string | undefined): string {
  const read = (file: string): string | undefined => (file === 'src/index.ts' ? SOURCE : undefined);
  return renderInterfaceBlock(extractInterface(read, undefined, infer));
}

it('takes from the compiler what nobody wrote, and says so', () => {
  expect(block(() => DECLARED)).toBe(
    [
      '### Functions\n\n- `function count(ids: string[]): number` (inferred by TypeScript): How many. Returns: The number.',
      '### Classes\n\n- `class Store { find(id: string): Item | undefined; }` (inferred by TypeScript)',
      [
        '### Constants\n\n- `export default const _default: number` (inferred by TypeScript)',
        '- `const left: Side` (inferred by TypeScript)',
        '- `const limit: number`: Written.',
        '- `const right: Side<typeof import("./sides.js")>` (inferred by TypeScript)',
      ].join('\n'),
    ].join('\n\n'),
  );
});

it('still tells that the types are not written', () => {
  const { problems } = extractInterface(
    (file) => (file === 'src/index.ts' ? SOURCE : undefined),
    undefined,
    () => DECLARED,
  );
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['implicit-type']));
});

it.each<[string, () => string | undefined]>([
  ['knows nothing', () => undefined],
  ['writes what does not parse', () => 'export declare function count(: number'],
  ['does not know the names', () => 'export {};'],
])('is as unknown as before where the compiler %s', (_what, infer) => {
  expect(block(infer)).toBe(block());
});

it('asks for no file whose types are written', () => {
  const asked: string[] = [];
  const files: Readonly<Record<string, string>> = {
    'src/index.ts': "export * from './a.js';\nexport * from './b.js';",
    'src/a.ts': 'export const a: number = 1;\nconst hidden = f();\nf(hidden);',
    'src/b.ts': 'export const b = f();',
  };
  extractInterface(
    (file) => files[file],
    undefined,
    (file) => void asked.push(file),
  );
  expect(asked).toEqual(['src/b.ts']);
});
