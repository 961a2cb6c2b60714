import type { DataPath, DataProblem } from '../../core/options/problem';
import { camelCase } from '../shared/words';
import type { Field } from '../workflow/workflow';
import { repeatedNames, unknownName } from '../workflow/problems';
import { type Gateway, milliseconds } from './gateway';
import { commonValue, pairOf, valueBeyond, valueWithin } from './limits';
import type { GatewayOptions, LimitOptions, PlatformOptions } from './options';

/** What an object has before anything is put into it, and settings that a platform's rate stands beside. */
const TAKEN: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'attempts',
  'failures',
]);

const REFERENCE = /^(?:[A-Z][A-Z0-9_]*|[a-z][a-z0-9+-]*:[\w./#-]+)$/;

/** Platforms, each for itself and as far as they stand in for each other. */
export function checkPlatforms(options: GatewayOptions, gateway: Gateway): DataProblem[] {
  const { platforms } = options;
  const names = platforms.map(({ name }, index) => ({
    name,
    path: ['platforms', index, 'name'] as const,
  }));
  const structure = [
    ...repeatedNames(names, 'a name that no other platform has'),
    ...names
      .filter(({ name }) => TAKEN.has(name))
      .map(({ name, path }) => ({
        path,
        found: `is "${name}", which means something else`,
        expected: `another name, such as "${name}-platform"`,
      })),
    ...platforms.flatMap((platform, index) => checkOne(platform, ['platforms', index], gateway)),
    ...checkFallback(options),
    ...checkStopOn(options),
  ];
  return structure.length > 0 ? structure : checkPair(gateway);
}

function checkOne(platform: PlatformOptions, path: DataPath, { fields }: Gateway): DataProblem[] {
  return [
    ...Object.entries(platform.limits).flatMap(([name, limit]) =>
      checkLimit(name, limit, [...path, 'limits', name], fields),
    ),
    ...checkCredentials(platform, [...path, 'credentials']),
    ...(platform.rate === undefined
      ? []
      : checkDuration(platform.rate.per, [...path, 'rate', 'per'])),
  ];
}

function checkLimit(
  name: string,
  limit: LimitOptions,
  path: DataPath,
  fields: readonly Field[],
): DataProblem[] {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) {
    const names = fields.map((one) => one.name);
    return unknownName(path, name, names).map((one) => ({ ...one, found: 'is unknown' }));
  }
  const found = `is ${JSON.stringify(limit)}`;
  const expected = LIMITS[field.type];
  if (expected === undefined) {
    return [{ path, found: `is there for a ${field.type}`, expected: 'no limit for it' }];
  }
  if (!expected.fits(limit)) return [{ path, found, expected: expected.text }];
  if (typeof limit === 'object') {
    const unknown = limit.flatMap((choice, index) =>
      unknownName([...path, index], choice, field.choices ?? []),
    );
    if (unknown.length > 0) return unknown;
  }
  if (valueWithin(field, { field: name, limit }) === undefined || !isReachable(field, limit)) {
    return [{ path, found, expected: `a limit that some "${name}" is within` }];
  }
  if (valueBeyond(field, { field: name, limit }) !== undefined) return [];
  return [{ path, found, expected: `a limit that some "${name}" is beyond` }];
}

function isReachable(field: Field, limit: LimitOptions): boolean {
  return typeof limit !== 'number' || (field.min ?? (field.type === 'text' ? 1 : 0)) <= limit;
}

const MOST = {
  fits: (limit: LimitOptions) => typeof limit === 'number' && Number.isInteger(limit) && limit >= 0,
  text: 'the most of it, an integer from 0',
};

/** What a limit of each type looks like. */
const LIMITS: Readonly<
  Partial<
    Record<
      Field['type'],
      { readonly fits: (limit: LimitOptions) => boolean; readonly text: string }
    >
  >
> = {
  text: MOST,
  list: MOST,
  integer: MOST,
  number: MOST,
  flag: { fits: (limit) => limit === false, text: 'false, for what it does not do' },
  choice: {
    fits: (limit) => typeof limit === 'object' && limit.length > 0,
    text: 'a list of the choices that it takes',
  },
};

/** A reference that is none may be the credential itself, so it is not shown. */
function checkCredentials({ credentials }: PlatformOptions, path: DataPath): DataProblem[] {
  const names = Object.keys(credentials);
  return [
    ...repeatedNames(
      names.map((name) => ({ name: camelCase(name), path: [...path, name] })),
      'a name that no other credential of the platform has',
    ),
    ...names
      .filter((name) => TAKEN.has(camelCase(name)))
      .map((name) => ({
        path: [...path, name],
        found: 'means something else',
        expected: 'another name',
      })),
    ...Object.entries(credentials)
      .filter(([, reference]) => !REFERENCE.test(reference))
      .map(([name]) => ({
        path: [...path, name],
        found: 'is no reference (not shown)',
        expected:
          'the name of an environment variable such as "NORTH_TOKEN", or a reference such as "vault:north/token", never the credential itself',
      })),
  ];
}

function checkFallback({ fallback = [], platforms }: GatewayOptions): DataProblem[] {
  const names = platforms.map(({ name }) => name);
  const places = fallback.map((name, index) => ({ name, path: ['fallback', index] as const }));
  return [
    ...places.flatMap(({ name, path }) => unknownName(path, name, names)),
    ...repeatedNames(places, 'each platform once'),
  ];
}

function checkStopOn({ platforms, stopOn }: GatewayOptions): DataProblem[] {
  if (platforms.length > 1 || stopOn.length === 0) return [];
  const found = 'is there for one platform';
  return [{ path: ['stopOn'], found, expected: 'it only beside several platforms' }];
}

/** Whoever stands in has to be able to do what the first choice does. */
function checkPair(gateway: Gateway): DataProblem[] {
  const { first, second } = pairOf(gateway);
  return gateway.fields
    .filter((field) => commonValue(field, [first, second]) === undefined)
    .map(({ name }) => ({
      path: ['platforms', gateway.platforms.indexOf(second), 'limits', name],
      found: `has nothing in common with that of ${first.name}`,
      expected: `a "${name}" that both take, so that one can stand in for the other`,
    }));
}

const LONGEST_MS = 86_400_000;

/** At most a day: nobody waits for longer, and an operator could not set it. */
export function checkDuration(duration: string, path: DataPath): DataProblem[] {
  if (milliseconds(duration) <= LONGEST_MS) return [];
  return [{ path, found: `is ${duration}`, expected: 'at most 24h' }];
}
