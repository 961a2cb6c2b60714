import { createHash, createHmac } from 'node:crypto';
import { spelling } from './check-options';
import type { AuditLogOptions, RedactionRule } from './options';

/** What an entry says. */
export type Content = Readonly<Record<string, unknown>>;

/** An entry or a closing record, as a generated module has to make it. */
export interface ExpectedRecord extends Content {
  readonly sequence: number;
  readonly segment: number;
  readonly hash: string;
}

/** How the chain is made that is to be foretold. */
export interface ChainFacts {
  /** Of the module, as its events give it: `/communication/audit-log`. */
  readonly source: string;
  readonly hash: string;
  readonly segmentSize: number;
  /** When everything happens. */
  readonly at: string;
}

/**
 * The chain that a module makes of these contents when its identifiers count up. It is worked out here a second time,
 * so that demos and tests of the module expect hashes that its own code did not make.
 */
export function expectedChain(contents: readonly Content[], facts: ChainFacts): ExpectedRecord[] {
  const { source, hash, segmentSize, at } = facts;
  const digest = (text: string): string => createHash(hash).update(text).digest('hex');
  const records: ExpectedRecord[] = [];
  let previousHash = digest(source);
  const add = (place: { segment: number; position: number }, rest: Content): void => {
    const record = { ...rest, ...place, sequence: records.length + 1, previousHash };
    previousHash = digest(canonical(record));
    records.push({ ...record, hash: previousHash });
  };
  contents.forEach((content, index) => {
    const segment = Math.floor(index / segmentSize) + 1;
    const position = (index % segmentSize) + 1;
    const id = `entry-${String(index + 1)}`;
    add({ segment, position }, { ...content, kind: 'entry', id, recordedAt: at });
    if (position < segmentSize) return;
    const closing = { kind: 'closing', closedAt: at, entries: position };
    add({ segment, position: position + 1 }, closing);
  });
  return records;
}

/** What is written instead of a value, with the key that demos and tests use. */
export const PSEUDONYM_KEY = 'a key that only this demo knows 1';

export function redactedContent(content: Content, { redactions }: AuditLogOptions): Content {
  const rules = new Map(redactions.map(({ name, rule }) => [spelling(name), rule]));
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const rule = rules.get(spelling(name));
        return [name, rule === undefined ? walk(item) : redactedValue(rule, item)];
      }),
    );
  };
  return walk(content) as Content;
}

export function redactedValue(rule: RedactionRule, value: unknown): string {
  if (rule === 'pseudonym') {
    const hash = createHmac('sha256', PSEUDONYM_KEY).update(canonical(value)).digest('hex');
    return `pseudonym-${hash.slice(0, 32)}`;
  }
  const isLong = typeof value === 'string' && value.length >= 8;
  return rule === 'mask' && isLong ? `****${value.slice(-4)}` : '[redacted]';
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as Content;
  const names = Object.keys(object).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(object[name])}`).join(',')}}`;
}
