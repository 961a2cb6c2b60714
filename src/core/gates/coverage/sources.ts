const SOURCE = /^src\/.*\.(?:ts|mts|cts|tsx)$/;
const NO_SOURCE = /\.(?:test|spec)\.[^/]*$|\.d\.(?:ts|mts|cts)$/;

/** The files whose coverage counts: all TypeScript below `src`, without tests and declarations. */
export function sourcesOf(files: readonly string[]): readonly string[] {
  return files.filter((file) => SOURCE.test(file) && !NO_SOURCE.test(file));
}
