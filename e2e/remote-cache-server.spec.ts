import { afterAll, beforeAll, expect, it } from 'vitest';
import { startRemoteCache, type RemoteCacheServer } from './remote-cache-server';

let server: RemoteCacheServer;

beforeAll(async () => {
  server = await startRemoteCache({ write: 'writer', read: 'reader' });
});

afterAll(() => server.close());

async function send(
  method: string,
  path: string,
  token?: string,
  body?: string,
): Promise<{ status: number; text: string }> {
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { status: response.status, text: await response.text() };
}

it('gives back what was stored, and nothing else', async () => {
  expect(await send('GET', '/v1/cache/1', 'writer')).toMatchObject({ status: 404 });
  expect(await send('PUT', '/v1/cache/1', 'writer', 'bytes')).toMatchObject({ status: 200 });
  expect(await send('GET', '/v1/cache/1', 'reader')).toEqual({ status: 200, text: 'bytes' });
  expect(server.hashes()).toEqual(['1']);
});

it('never replaces a record', async () => {
  await send('PUT', '/v1/cache/2', 'writer', 'first');
  expect(await send('PUT', '/v1/cache/2', 'writer', 'second')).toMatchObject({ status: 409 });
  expect(await send('GET', '/v1/cache/2', 'writer')).toMatchObject({ text: 'first' });
});

it('refuses a missing and a wrong token, and a write with a read-only one', async () => {
  expect(await send('GET', '/v1/cache/1')).toMatchObject({ status: 401 });
  expect(await send('GET', '/v1/cache/1', 'other')).toMatchObject({ status: 401 });
  expect(await send('PUT', '/v1/cache/3', 'reader', 'bytes')).toMatchObject({ status: 403 });
  expect(server.hashes()).not.toContain('3');
});

it('knows no other path', async () => {
  expect(await send('GET', '/v1/cache/../1', 'writer')).toMatchObject({ status: 404 });
  expect(await send('GET', '/', 'writer')).toMatchObject({ status: 404 });
});
