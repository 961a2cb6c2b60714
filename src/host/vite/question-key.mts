/** What tells two questions of a module runner apart: how it would like the answer is the same in all of them. */
export function questionKey(name: string, [url, importer]: readonly unknown[]): string {
  return JSON.stringify([name, url, importer]);
}

/** How vite's module runner asks its server. */
export interface Invocation {
  readonly data: { readonly name: string; readonly data: readonly unknown[] };
}

/** Where vite keeps the part of itself that runs what it compiled. */
export function moduleRunnerOf(vite: string): string {
  return new URL('module-runner.js', vite).href;
}
