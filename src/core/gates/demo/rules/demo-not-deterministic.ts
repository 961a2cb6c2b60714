import type { DemoOutcome } from '../demo-run';
import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoNotDeterministic: Rule<DemoFacts> = {
  id: 'demo-not-deterministic',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require two runs of the demo to say the same',
  exemptible: false,
  check({ run }, report) {
    const [first, second] = run.outcomes;
    if (first?.kind !== 'returned' || second === undefined || second.kind === 'timed-out') return;
    const difference = differenceOf(first, second);
    if (difference === undefined) return;
    report({
      file: DEMO_FILE,
      message: `Two runs differ: ${difference}.`,
      fix: 'Hand clock, ids and random numbers in, and format without time zone and locale: the second run has another date, zone, locale, folder, user and machine.',
    });
  },
};

type Returned = Extract<DemoOutcome, { readonly kind: 'returned' }>;

function differenceOf(first: Returned, second: DemoOutcome): string | undefined {
  switch (second.kind) {
    case 'returned':
      return (
        inTexts('line', first.lines, second.lines) ?? inTexts('check', words(first), words(second))
      );
    case 'threw':
      return `the first returned, the second threw \`${second.failure.message}\``;
    case 'crashed':
      return `the first returned, the second ${second.how}`;
    default:
      return 'the first returned lines and checks, the second did not';
  }
}

function words({ checks }: Returned): string[] {
  return checks.map(({ claim, expected, actual }) => `${claim}: ${actual}, expected ${expected}`);
}

function inTexts(
  what: string,
  first: readonly string[],
  second: readonly string[],
): string | undefined {
  const longest = Math.max(first.length, second.length);
  for (let index = 0; index < longest; index += 1) {
    const [a, b] = [first[index], second[index]];
    if (a !== b) return `${what} ${index + 1} is ${quote(a)} and then ${quote(b)}`;
  }
  return undefined;
}

function quote(text: string | undefined): string {
  return text === undefined ? 'missing' : JSON.stringify(text);
}
