import { nearestName } from '../naming/nearest';
import type { DataPath, DataProblem } from '../options/problem';
import {
  type Contract,
  isSchema,
  type Promised,
  promisedAt,
  propertiesOf,
  typesOf,
} from './contract-paths';
import { type EcosystemSpec, type ExpectedEvent, type WaySpec } from './ecosystem-spec';

/** Contracts of events, by their names: of what modules publish, and of what comes from outside. */
export type Contracts = ReadonlyMap<string, Contract>;

/** Whether contracts promise what the specification, its modules and its flows read of them. */
export function checkContracts(spec: EcosystemSpec, contracts: Contracts): readonly DataProblem[] {
  return [
    ...Object.entries(spec.events).flatMap(([event, { payload, external }]) =>
      payload === undefined || external
        ? []
        : checkPayload(contracts.get(event), payload, ['events', event, 'payload']),
    ),
    ...Object.entries(spec.modules).flatMap(([name, { options }]) =>
      checkReads(options, contracts, ['modules', name, 'options']),
    ),
    ...spec.flows.flatMap((flow, index) => [
      ...checkExpected(flow, contracts, ['flows', index]),
      ...flow.failures.flatMap((failure, at) =>
        checkExpected(failure, contracts, ['flows', index, 'failures', at]),
      ),
    ]),
  ];
}

/** What the specification asks of the payload has to be promised by whoever publishes it. */
function checkPayload(
  contract: Contract | undefined,
  payload: Contract,
  path: DataPath,
  inside: readonly string[] = [],
): DataProblem[] {
  if (contract === undefined) return [];
  const promised = promisedAt(contract, inside);
  if (promised.state !== 'known') return notPromised(promised, path, inside);
  const wanted = typesOf(payload);
  const given = typesOf(promised.schema);
  if (wanted.length > 0 && given.length > 0 && !given.every((type) => fits(type, wanted))) {
    return [
      {
        path: [...path, 'type'],
        found: `is ${wanted.join(' or ')}`,
        expected: `${given.join(' or ')}, which the publisher's contract promises`,
      },
    ];
  }
  const required = requiredOf(payload).filter(
    (name) =>
      name in propertiesOf(contract, promised.schema) &&
      !requiredOf(promised.schema).includes(name),
  );
  return [
    ...required.map((name) => ({
      path: [...path, 'required'],
      found: `asks for "${name}"`,
      expected: "what the publisher's contract requires; there it may be left out",
    })),
    ...Object.entries(propertiesOf(payload, payload)).flatMap(([name, inner]) =>
      isSchema(inner)
        ? checkPayload(contract, inner, [...path, 'properties', name], [...inside, name])
        : [],
    ),
  ];
}

function fits(type: string, wanted: readonly string[]): boolean {
  return wanted.includes(type) || (type === 'integer' && wanted.includes('number'));
}

function requiredOf({ required }: Contract): readonly string[] {
  return Array.isArray(required) ? required.map(String) : [];
}

/**
 * Paths that a module reads of events have to be there. However a blueprint calls it: where its options name an event
 * (`on`) and say where values stand in its data (`with`). The blueprint has looked at their form.
 */
function checkReads(options: unknown, contracts: Contracts, path: DataPath): DataProblem[] {
  if (typeof options !== 'object' || options === null) return [];
  const { on, with: given } = options as { readonly on?: unknown; readonly with?: unknown };
  const contract = typeof on === 'string' ? contracts.get(on) : undefined;
  const here =
    contract === undefined || !isSchema(given)
      ? []
      : Object.entries(given).flatMap(([parameter, source]) => {
          if (typeof source !== 'string') return [];
          const inside = source.split('.');
          const at = [...path, 'with', parameter];
          return notPromised(promisedAt(contract, inside), at, inside);
        });
  const entries = Array.isArray(options) ? [...options.entries()] : Object.entries(options);
  return [
    ...here,
    ...entries.flatMap(([key, inner]) => checkReads(inner, contracts, [...path, key])),
  ];
}

function checkExpected({ events }: WaySpec, contracts: Contracts, path: DataPath): DataProblem[] {
  return events.flatMap((expected, index) => {
    const { event, data } = parts(expected);
    const contract = contracts.get(event);
    if (contract === undefined || data === undefined) return [];
    return pathsOf(data).flatMap((inside) =>
      notPromised(
        promisedAt(contract, inside),
        [...path, 'events', index, 'data', ...inside],
        inside,
      ),
    );
  });
}

function parts(expected: ExpectedEvent) {
  return typeof expected === 'string'
    ? { event: expected, data: undefined }
    : { event: expected.event, data: expected.data };
}

/** Paths of everything in a value that holds nothing itself. */
function pathsOf(value: unknown, inside: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [inside];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...inside, key]));
}

function notPromised(
  promised: Promised,
  path: DataPath,
  inside: readonly string[],
): DataProblem[] {
  if (promised.state !== 'unknown') return [];
  const { at, known } = promised;
  const nearest = nearestName(at, known);
  return [
    {
      path,
      found: `reads \`${inside.join('.')}\`, which the event's contract does not promise`,
      expected: known.length === 0 ? 'nothing below that' : `one of: ${known.join(', ')}`,
      ...(nearest === undefined ? {} : { nearest }),
    },
  ];
}
