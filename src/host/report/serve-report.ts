import { existsSync, readFileSync, watch } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { RESULTS_FOLDER } from '../../core/compliance/evidence';
import { isListed } from '../list-files';

export interface ServedReport {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Where the page lies, from the workspace root: its links are relative. */
  readonly file: string;
  /** Folders whose files the page links to, from the workspace root. */
  readonly roots: readonly string[];
  /** The page of what lies there now. */
  readonly render: () => string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** Resolves when SIGINT or SIGTERM has ended it. */
  readonly ended: Promise<void>;
}

/** Gates write several files at a time. */
const QUIET_MILLISECONDS = 150;

/**
 * Serves a report to this machine, and tells its pages when what they show has changed.
 * Rejects when the port cannot be had.
 */
export async function serveReport(served: ServedReport): Promise<RunningServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(served, listeners, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(served.port, '127.0.0.1', resolve);
  });
  const stopWatching = watchEvidence(served, listeners);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${encodeURI(served.file)}`,
    ended: untilSignal().then(() => {
      stopWatching();
      return close(server, listeners);
    }),
  };
}

function answer(
  served: ServedReport,
  listeners: Set<ServerResponse>,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): void {
  // A page of somebody else whose name leads here would be let in by its address alone.
  if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(headers.host ?? '')) {
    send(response, 403, 'Only for this machine.');
  } else if (method !== 'GET' && method !== 'HEAD') {
    send(response, 405, 'Only GET.');
  } else if (url === '/changes') {
    listen(listeners, response);
  } else {
    sendFile(served, pathOf(url), response);
  }
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(':\n\n');
  listeners.add(response);
  response.once('close', () => listeners.delete(response));
}

/** `undefined` for what is no path. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname).slice(1);
  } catch {
    return undefined;
  }
}

/** The page, and what it links to: as text, so that no file of the workspace runs as a page of this address. */
function sendFile(
  { workspaceRoot, file, roots, render }: ServedReport,
  path: string | undefined,
  response: ServerResponse,
): void {
  if (path === '') {
    response.writeHead(302, { Location: `/${encodeURI(file)}` }).end();
  } else if (path === file) {
    const page = attempt(render);
    if (page instanceof Error) send(response, 500, page.message);
    else send(response, 200, page, 'text/html');
  } else if (path !== undefined && isLinked(workspaceRoot, roots, path)) {
    send(response, 200, readFileSync(join(workspaceRoot, path)));
  } else {
    send(response, 404, 'Not a file of the report.');
  }
}

const RULE_PAGE = /^node_modules\/@wsp\/amiw\/docs\/rules\/[a-z-]+\.md$/;

function isLinked(workspaceRoot: string, roots: readonly string[], path: string): boolean {
  if (RULE_PAGE.test(path)) return existsSync(join(workspaceRoot, path));
  const isBelow = roots.some((root) => path.startsWith(`${root}/`));
  const isPlain = path.split('/').every((segment) => !['', '.', '..'].includes(segment));
  return isBelow && isPlain && !path.includes('\0') && isListed(workspaceRoot, path);
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = 'text/plain',
): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

/** Tells the pages once it is quiet, and only if they would show something else. */
function watchEvidence(
  { workspaceRoot, render }: ServedReport,
  listeners: ReadonlySet<ServerResponse>,
): () => void {
  let shown = attempt(render);
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const now = attempt(render);
    // Somebody is writing: what comes next is told.
    if (now instanceof Error || now === shown) return;
    shown = now;
    for (const listener of listeners) listener.write('event: change\ndata:\n\n');
  };
  const watcher = watch(join(workspaceRoot, RESULTS_FOLDER), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET_MILLISECONDS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

/** Files may be half written while somebody works on them. */
function attempt(render: () => string): string | Error {
  try {
    return render();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      process.off('SIGINT', end).off('SIGTERM', end);
      resolve();
    };
    process.on('SIGINT', end).on('SIGTERM', end);
  });
}

function close(server: Server, listeners: ReadonlySet<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    for (const listener of listeners) listener.end();
    server.closeAllConnections();
  });
}
