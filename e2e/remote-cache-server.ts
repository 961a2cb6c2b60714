import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that the server answered. */
export interface Answered {
  readonly method: string;
  readonly hash: string;
  readonly status: number;
}

export interface RemoteCacheServer {
  readonly url: string;
  /** In the order in which they were answered. */
  readonly answered: readonly Answered[];
  /** Hashes that it holds, sorted. */
  hashes(): string[];
  close(): Promise<void>;
}

export interface Tokens {
  readonly write: string;
  /** May read and not write, as forks and pull requests get it. */
  readonly read?: string;
}

interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
}

/**
 * A self-hosted remote cache for Nx, in memory, on a free loopback port. It follows Nx's published API:
 * `GET` and `PUT /v1/cache/{hash}` with a bearer token; a record is never replaced.
 */
export async function startRemoteCache(tokens: Tokens): Promise<RemoteCacheServer> {
  const records = new Map<string, Buffer>();
  const answered: Answered[] = [];
  const server = createServer((request, response) => {
    void answer(request, records, tokens).then((result) => {
      const { method = '', url = '' } = request;
      answered.push({ method, hash: url.slice(url.lastIndexOf('/') + 1), status: result.status });
      send(response, result);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answered,
    hashes: () => [...records.keys()].sort(),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      });
    },
  };
}

async function answer(
  request: IncomingMessage,
  records: Map<string, Buffer>,
  tokens: Tokens,
): Promise<Answer> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined || (token !== tokens.write && token !== tokens.read)) {
    return { status: 401, body: 'Missing or invalid authentication token.' };
  }
  const hash = /^\/v1\/cache\/([\w-]+)$/.exec(request.url ?? '')?.[1];
  if (hash === undefined) return { status: 404 };
  switch (request.method) {
    case 'GET':
      return fetchRecord(records, hash);
    case 'PUT':
      if (token !== tokens.write) return { status: 403, body: 'This token may only read.' };
      return store(request, records, hash);
    default:
      return { status: 405 };
  }
}

function fetchRecord(records: ReadonlyMap<string, Buffer>, hash: string): Answer {
  const body = records.get(hash);
  return body === undefined ? { status: 404 } : { status: 200, body };
}

async function store(
  request: IncomingMessage,
  records: Map<string, Buffer>,
  hash: string,
): Promise<Answer> {
  const announced = Number(request.headers['content-length']);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (announced !== body.length) {
    return { status: 400, body: 'Missing or invalid Content-Length header.' };
  }
  if (records.has(hash)) return { status: 409, body: 'Cannot override an existing record.' };
  records.set(hash, body);
  return { status: 200 };
}

function send(response: ServerResponse, { status, body = '' }: Answer): void {
  const type = typeof body === 'string' ? 'text/plain' : 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
