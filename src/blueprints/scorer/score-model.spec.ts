import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { render } from '../render.fixture';
import { scorerBlueprint } from './blueprint';
import { codeOf } from './demo-variables';
import { type Factor, factorsOf, readingAt } from './factor';
import { optionSets } from './option-sets.fixture';
import type { Reading } from './options';
import { outcomeOf } from './score-model';

interface Evaluate {
  readonly evaluate: (known: object, weights: object, now: number) => object;
}

const folder = mkdtempSync(join(tmpdir(), 'amiw-scorer-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NOW = Date.parse('2026-01-01T00:00:00.000Z');

/** Subsets of the factors at various values, the same every time. */
function manyReadings(factors: readonly Factor[]): Record<string, Reading>[] {
  return Array.from({ length: 40 }, (_, round) =>
    Object.fromEntries(
      factors
        .filter(
          (_factor, place) => (place * 7 + round) % 5 !== 0 || place === round % factors.length,
        )
        .map((factor, place) => [
          factor.key,
          readingAt(factor, ((place * 13 + round * 29) % 101) / 100),
        ]),
    ),
  ).filter((readings) => Object.keys(readings).length > 0);
}

function measuresOf(readings: Record<string, Reading>, factors: readonly Factor[]): object {
  const { measuresCode } = codeOf(readings, factors);
  return JSON.parse(`{${measuresCode.replace(/([A-Za-z]\w*):/g, '"$1":')}}`) as object;
}

describe.each(optionSets())('the module of %s', (file, context, options) => {
  it('scores as the blueprint does', async () => {
    const sources = join(folder, file);
    mkdirSync(sources);
    for (const [path, text] of render(scorerBlueprint, context, options)) {
      if (path.startsWith('src/')) writeFileSync(join(sources, path.slice(4)), text);
    }
    const { evaluate } = (await import(join(sources, 'evaluation.ts'))) as Evaluate;
    const factors = factorsOf(options.factors);
    const weights = Object.fromEntries(factors.map(({ key, weight }) => [key, weight]));
    const stale = factors.filter(({ maxAgeMs }) => maxAgeMs !== undefined).map(({ key }) => key);
    const readAt = Object.fromEntries(stale.map((key) => [key, new Date(0).toISOString()]));
    for (const readings of manyReadings(factors)) {
      const known = { readings: measuresOf(readings, factors) };
      expect(evaluate({ ...known, readAt: {} }, weights, NOW)).toEqual(
        outcomeOf({ readings }, factors, options),
      );
      expect(evaluate({ ...known, readAt }, weights, NOW)).toEqual(
        outcomeOf({ readings, stale }, factors, options),
      );
    }
  });
});
