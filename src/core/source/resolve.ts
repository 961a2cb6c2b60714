/** By which extensions a specifier's own extension may be answered, in the compiler's order. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
  '.jsx': ['.tsx', '.d.ts', '.jsx'],
  '.mjs': ['.mts', '.d.mts', '.mjs'],
  '.cjs': ['.cts', '.d.cts', '.cjs'],
};

const WITHOUT_EXTENSION = ['.ts', '.tsx', '.d.ts', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(\/|$)/.test(specifier);
}

/**
 * The path that a relative specifier in `file` means, from the module's root.
 * It starts with `../` when it leaves the module. Suffixes such as `?raw` are left out.
 */
export function joinSpecifier(file: string, specifier: string): string {
  const segments = file.split('/').slice(0, -1);
  let above = 0;
  for (const segment of specifier.replace(/[?#].*$/, '').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) above += 1;
  }
  return [...Array<string>(above).fill('..'), ...segments].join('/');
}

/** The one of `files` that a compiler or bundler would take for `path`. */
export function findSource(files: ReadonlySet<string>, path: string): string | undefined {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0] ?? '';
  const stem = path.slice(0, path.length - extension.length);
  const candidates = [
    ...(ANSWERS[extension] ?? []).map((answer) => stem + answer),
    path,
    ...WITHOUT_EXTENSION.map((answer) => path + answer),
    ...WITHOUT_EXTENSION.map((answer) =>
      path === '' ? `index${answer}` : `${path}/index${answer}`,
    ),
  ];
  return candidates.find((candidate) => files.has(candidate));
}
