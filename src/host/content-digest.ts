import { createHash } from 'node:crypto';
import { readFileSync, statSync, type BigIntStats } from 'node:fs';

interface Known {
  readonly state: string;
  readonly digest: string;
}

/** Digests by path, for as long as this process lives. */
const known = new Map<string, Known>();

/**
 * How long ago a file must have changed for its times to tell whether it has changed since: file systems count in
 * steps, of two seconds at the most, and two changes within one step look the same.
 */
const SETTLED_NS = 3_000_000_000n;

const NS_PER_MS = 1_000_000n;

/** SHA-256 of a file, hexadecimal. What has not changed since it was read last is not read again, as git does it. */
export function contentDigest(path: string): string {
  const stats = statSync(path, { bigint: true });
  const state = stateOf(stats);
  const last = known.get(path);
  if (last?.state === state) return last.digest;
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (isSettled(stats)) known.set(path, { state, digest });
  else known.delete(path);
  return digest;
}

function stateOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

/** A file that is written while it is read has times after these. */
function isSettled({ mtimeNs, ctimeNs }: BigIntStats): boolean {
  const now = BigInt(Date.now()) * NS_PER_MS;
  return now - mtimeNs > SETTLED_NS && now - ctimeNs > SETTLED_NS;
}
