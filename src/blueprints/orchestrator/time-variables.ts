import { camelCase, constantCase } from '../shared/words';
import { periodOf, unitsOf } from '../workflow/time';
import type { OrchestratorNames } from './names';
import type { Saga } from './saga';

/** What the templates read of periods. */
export function timeVariables({ steps, expiryMs }: Saga, { constant, noun }: OrchestratorNames) {
  const all = [
    ...steps.flatMap(({ name, timeoutMs, backOffMs }) => [
      {
        key: timeoutKey(name),
        suffix: `${constantCase(name)}_TIMEOUT`,
        ms: timeoutMs,
        meaning: `how long the answer to \`${name}\` may take`,
      },
      {
        key: backOffKey(name),
        suffix: `${constantCase(name)}_BACK_OFF`,
        ms: backOffMs,
        meaning: `how long \`${name}\` waits before its second attempt`,
      },
    ]),
    {
      key: 'expiryMs',
      suffix: 'EXPIRY',
      ms: expiryMs,
      meaning: `how long the whole ${noun} may take`,
    },
  ];
  const periods = all.flatMap(({ key, suffix, ms, meaning }) =>
    ms === undefined ? [] : [{ key, variable: `${constant}_${suffix}`, meaning, ...period(ms) }],
  );
  return {
    periods,
    expiry: expiryMs !== undefined,
    units: unitsOf(['SECOND', 'HOUR', ...periods.map(({ unit }) => unit)]),
  };
}

/** The kernel's durations know hours, but no days. */
function period(ms: number) {
  const found = periodOf(ms);
  return { ms, ...found, textShown: ms % 86_400_000 === 0 ? `${ms / 3_600_000}h` : found.text };
}

export function timeoutKey(step: string): string {
  return `${camelCase(step)}TimeoutMs`;
}

export function backOffKey(step: string): string {
  return `${camelCase(step)}BackOffMs`;
}
