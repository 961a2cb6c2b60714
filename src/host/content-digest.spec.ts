import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentDigest } from './content-digest';

const folder = mkdtempSync(join(tmpdir(), 'amiw-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

it('is that of the bytes, also right after a change that leaves size and times as they were', () => {
  const file = join(folder, 'quick.txt');
  const then = new Date(Date.now() - 60_000);
  for (const text of ['one', 'two', 'six']) {
    writeFileSync(file, text);
    utimesSync(file, then, then);
    expect(contentDigest(file)).toBe(sha256(text));
  }
});

it('follows a change of a file that was left alone for a while, whatever its times say', async () => {
  const [file, other] = [join(folder, 'old.txt'), join(folder, 'other.txt')];
  const then = new Date(Date.now() - 60_000);
  for (const path of [file, other]) writeFileSync(path, 'one');
  for (const path of [file, other]) utimesSync(path, then, then);
  await later(3200);
  expect([contentDigest(file), contentDigest(file)]).toEqual([sha256('one'), sha256('one')]);
  writeFileSync(file, 'two');
  utimesSync(file, then, then);
  expect(contentDigest(file)).toBe(sha256('two'));
  writeFileSync(other, 'six');
  utimesSync(other, then, then);
  renameSync(other, file);
  expect(contentDigest(file)).toBe(sha256('six'));
}, 20_000);

it('throws for what is not there any more', () => {
  const file = join(folder, 'gone.txt');
  writeFileSync(file, 'one');
  contentDigest(file);
  rmSync(file);
  expect(() => contentDigest(file)).toThrow('ENOENT');
});
