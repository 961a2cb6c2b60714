/** Ends that a file may have in place of the one that an import names, in TypeScript's order. */
const REPLACEMENTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx', '.d.ts']],
  [/\.jsx$/, ['.tsx', '.d.ts']],
  [/\.mjs$/, ['.mts', '.d.mts']],
  [/\.cjs$/, ['.cts', '.d.cts']],
];
const ENDS = ['.ts', '.tsx', '.d.ts', '.mts', '.cts'];
const INDEXES = ['index.ts', 'index.tsx', 'index.d.ts', 'index.mts', 'index.cts'];

/** Whether an import stays within the package. */
export function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier);
}

/** Whether declarations can be made out of a file. */
export function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

/** Files that a relative import may mean, best first, as paths of the same kind as `from`. */
export function candidates(from: string, specifier: string): string[] {
  const segments = segmentsOf(from, specifier);
  if (segments === undefined) return [];
  const indexes = INDEXES.map((index) => [...segments, index].join('/'));
  if (/(?:^|\/)\.{0,2}$/.test(specifier)) return indexes;
  const path = segments.join('/');
  if (isTypeScript(path)) return [path];
  const replaced = REPLACEMENTS.flatMap(([end, others]) =>
    end.test(path) ? others.map((other) => path.replace(end, other)) : [],
  );
  return [...replaced, ...ENDS.map((end) => path + end), ...indexes, path];
}

/** `undefined` where the specifier climbs above the root. */
function segmentsOf(from: string, specifier: string): string[] | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const segment of specifier.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments;
}
