import type { ConditionOptions } from '../workflow/options';
import { happyWay, type Scene, type Stage, straightWay } from './plays';
import { brokenValue, startFacts } from './samples';

/** What becomes of processes that start with something special, and of those that last too long. */
export function startScenes(stage: Stage): Scene[] {
  return [
    ...skippingScenes(stage),
    ...exhaustedScenes(stage),
    ...expiryScenes(stage),
    ...ignoredScenes(stage),
  ];
}

/** A step that is not needed, for each condition on it that a value can break. */
function skippingScenes(stage: Stage): Scene[] {
  const { saga } = stage;
  return saga.steps.flatMap((step) =>
    step.when.flatMap((condition) => {
      const special = broken(stage, condition);
      if (special === undefined) return [];
      const cues = happyWay(stage, special);
      const title = `${step.name} is passed over without ${condition.field}`;
      return cues === undefined
        ? []
        : [{ title, start: startFacts(saga, special), early: [], way: 0, cues }];
    }),
  );
}

function broken({ saga }: Stage, condition: ConditionOptions): Scene['start'] | undefined {
  const value = brokenValue(saga, condition);
  return value === undefined ? undefined : { [condition.field]: value };
}

/** Alternatives of which there is none. */
function exhaustedScenes(stage: Stage): Scene[] {
  const { saga } = stage;
  const lists = saga.facts.filter(
    ({ type, required, min }) => type === 'list' && required && (min ?? 0) === 0,
  );
  return saga.steps.flatMap(({ name, alternatives }) => {
    if (!lists.some((fact) => fact.name === alternatives?.from)) return [];
    const special = { [alternatives?.from ?? '']: [] };
    const { way } = straightWay(stage, special);
    const start = startFacts(saga, special);
    return [{ title: `${name} has no alternative`, start, early: [], way: 0, cues: way }];
  });
}

function expiryScenes(stage: Stage): Scene[] {
  const { expiryMs, steps } = stage.saga;
  if (expiryMs === undefined) return [];
  const start = startFacts(stage.saga);
  const [first] = happyWay(stage) ?? [];
  const patient = steps.every(({ timeoutMs = Infinity }) => timeoutMs >= expiryMs);
  return [
    { title: 'expires', start, early: [], way: 0, cues: [{ waitMs: expiryMs }] },
    ...(first === undefined || steps.length < 2
      ? []
      : [
          {
            title: 'expires on the way',
            start,
            early: [],
            way: 0,
            cues: [first, { waitMs: expiryMs }],
          },
        ]),
    ...(patient
      ? [
          {
            title: 'is not expired yet',
            start,
            early: [],
            way: 0,
            cues: [{ waitMs: expiryMs - 1 }],
          },
        ]
      : []),
  ];
}

function ignoredScenes(stage: Stage): Scene[] {
  const { saga } = stage;
  return saga.when.flatMap((condition) => {
    const value = brokenValue(saga, condition);
    if (value === undefined) return [];
    const start = { ...startFacts(saga), [condition.field]: value };
    return [{ title: `is ignored for its ${condition.field}`, start, early: [], way: 0, cues: [] }];
  });
}
