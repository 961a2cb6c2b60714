// What the plugin is tried in. Each cell differs in one thing from the first one, or names what the thing needs.

/** @typedef {{ node?: '22' | '24', manager?: 'pnpm' | 'yarn' | 'bun', nx?: string, preset?: string, formatter?: 'biome' | 'none', vitest?: string, jest?: boolean, refusal?: string }} Cell */

/** @type {Readonly<Record<string, Cell>>} */
export const CELLS = {
  base: {},
  node22: { node: '22' },
  node24: { node: '24' },
  pnpm: { manager: 'pnpm' },
  yarn: { manager: 'yarn' },
  bun: { manager: 'bun' },
  nx22: { nx: '22.7.12' },
  // This preset brings no formatter.
  'nx22-apps': { nx: '22.7.12', preset: 'apps', formatter: 'none' },
  biome: { formatter: 'biome' },
  unformatted: { formatter: 'none' },
  // The gates say so, with what to install; everything before works.
  vitest3: { vitest: '^3.2.4', refusal: 'VITEST_UNSUPPORTED' },
  // It does not run on Node 20 any more.
  vitest5: { vitest: '^5.1.1', node: '22' },
  jest: { jest: true },
};

/** A cell with what it does not name. */
export function withDefaults(cell) {
  return {
    manager: 'npm',
    nx: '23.2.1',
    preset: 'ts',
    formatter: 'prettier',
    jest: false,
    ...cell,
  };
}
