import type { Observation } from './logged-read.js';

/**
 * The options of Node with which every process and thread that is started from here on observes itself.
 * In `NODE_OPTIONS`, since that one reaches workers of every pool, and processes that tests start.
 */
export function withPreload(
  nodeOptions: string | undefined,
  { log, workspaces }: Observation,
): string {
  const preload = new URL('preload.mjs', import.meta.url);
  preload.searchParams.set('log', log);
  for (const workspace of workspaces) preload.searchParams.append('workspace', workspace);
  return [nodeOptions, `--import=${preload.href}`].filter(Boolean).join(' ');
}

/** What {@link withPreload} wrote. */
export function observationIn({ searchParams }: URL): Observation {
  return {
    log: searchParams.get('log') ?? '',
    workspaces: searchParams.getAll('workspace'),
    askedBy: 'anyone',
  };
}
