import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { render } from '../render.fixture';
import { partPrefix } from '../shared/part-prefix';
import { selectorBlueprint } from './blueprint';
import { optionSets } from './option-sets.fixture';
import type { Availability } from './options';
import { planOf } from './plan';
import { confidenceOf, evaluationOf } from './selection-model';
import { selectorNames } from './selector-names';

interface Evaluation {
  readonly evaluate: (
    request: object,
    circumstances: object,
  ) => { readonly ranking: readonly Standing[]; readonly refused: readonly object[] };
}

interface Ranking {
  readonly confidenceOf: (ranking: readonly Standing[]) => number;
}

type Standing = Readonly<Record<string, unknown>> & { readonly score: number };

const STATES = ['available', 'limited', 'unavailable', 'available'] as const;
const folder = mkdtempSync(join(tmpdir(), 'amiw-selector-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Other states for each round, the same every time. */
function availabilityIn(round: number, names: readonly string[]): Record<string, Availability> {
  return Object.fromEntries(
    names.map((name, place) => [name, STATES[(place * 5 + round) % 4] ?? 'available']),
  );
}

describe.each(optionSets())('the module of %s', (file, context, options) => {
  it('chooses as the blueprint does', async () => {
    const sources = join(folder, file);
    mkdirSync(sources);
    for (const [path, text] of render(selectorBlueprint, context, options)) {
      if (path.startsWith('src/')) writeFileSync(join(sources, path.slice(4)), text);
    }
    const part = partPrefix(context.name, __dirname);
    const { evaluate } = (await import(join(sources, `${part}evaluation.ts`))) as Evaluation;
    const ranking = (await import(join(sources, `${part}ranking.ts`))) as Ranking;
    const { model, requests } = planOf(context.name, options);
    const { candidateKey } = selectorNames(context.name, options.candidate, options.request);
    const names = model.candidates.map(({ name }) => name);
    const weights = Object.fromEntries(model.criteria.map(({ key, weight }) => [key, weight]));
    const named = ({ name, ...others }: { readonly name: string }) => ({
      [candidateKey]: name,
      ...others,
    });
    requests.slice(0, 30).forEach((request, round) => {
      const availability = availabilityIn(round, names);
      const tried = names.filter((_, place) => (place + round) % 6 === 0);
      const found = evaluate(request, { availability, tried, weights });
      const expected = evaluationOf(model, request, { availability, tried });
      expect(found.ranking).toEqual(expected.ranking.map(named));
      expect(found.refused).toEqual(expected.refused.map(named));
      expect(ranking.confidenceOf(found.ranking)).toBe(confidenceOf(expected.ranking, model));
    });
  }, 20_000);
});
