/** Which argument of a function of `fs` is a file that it reads; `tree` when it may be a whole folder. */
interface Reading {
  readonly pathOf: (args: readonly unknown[]) => unknown;
  readonly tree?: true;
}

const first: Reading = { pathOf: ([path]) => path };
const opened: Reading = { pathOf: ([path, flags]) => (reads(flags) ? path : undefined) };
const copiedTree: Reading = { ...first, tree: true };

/** What opens files in `fs`. Streams and everything else are built on these, or write. */
export const READING: Readonly<Record<string, Reading>> = {
  open: opened,
  openSync: opened,
  openAsBlob: first,
  readFile: first,
  readFileSync: first,
  copyFile: first,
  copyFileSync: first,
  cp: copiedTree,
  cpSync: copiedTree,
};

/** The same in `fs/promises`. */
export const READING_PROMISES: Readonly<Record<string, Reading>> = {
  open: opened,
  readFile: first,
  copyFile: first,
  cp: copiedTree,
};

const O_WRONLY = 1;
const O_TRUNC = 0o1000;

/** Whether a file that is opened so can be read with what it held before. */
function reads(flags: unknown): boolean {
  if (typeof flags === 'number') return (flags & O_WRONLY) === 0 && (flags & O_TRUNC) === 0;
  // Without flags, or with the callback in their place, it is `r`.
  return typeof flags !== 'string' || flags.startsWith('r') || flags.startsWith('a+');
}
