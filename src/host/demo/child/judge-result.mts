import { isDeepStrictEqual } from 'node:util';
import type { DemoCheck } from '../../../core/gates/demo/demo-run.js';
import { inWords } from '../../process/in-words.mjs';
import type { RawOutcome } from '../outcome.js';

/** Compares here, where the values are: a `Map`, a `Date` or a missing property would not survive as JSON. */
export function judgeResult(result: unknown): RawOutcome {
  if (!isRecord(result)) return malformed('it', result);
  const { lines, checks } = result;
  if (!Array.isArray(lines)) return malformed('`lines`', lines);
  const notText = lines.findIndex((line) => typeof line !== 'string');
  if (notText >= 0) return malformed(`\`lines[${notText}]\``, lines[notText]);
  const broken = lines.findIndex((line) => /[\r\n]/.test(line as string));
  if (broken >= 0) return malformed(`\`lines[${broken}]\``, '', 'more than one line');
  if (!Array.isArray(checks)) return malformed('`checks`', checks);
  const judged: DemoCheck[] = [];
  for (const [index, check] of (checks as unknown[]).entries()) {
    const name = `checks[${index}]`;
    if (!isRecord(check)) return malformed(`\`${name}\``, check);
    const { claim, expected, actual } = check;
    if (typeof claim !== 'string' || claim.trim() === '') {
      return malformed(`\`${name}.claim\``, claim);
    }
    const absent = ['expected', 'actual'].find((key) => !(key in check));
    if (absent !== undefined) return malformed(`\`${name}.${absent}\``, undefined, 'missing');
    const equal = isDeepStrictEqual(actual, expected);
    judged.push({ claim, equal, expected: inWords(expected), actual: inWords(actual) });
  }
  return { kind: 'returned', lines: lines as string[], checks: judged };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(what: string, value: unknown, words = kindOf(value)): RawOutcome {
  return { kind: 'malformed', found: `${what} is ${words}` };
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (value === '' || (typeof value === 'string' && value.trim() === '')) return 'an empty string';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
