import { nearestName } from '../naming/nearest';
import type { DataPath, DataProblem } from '../options/problem';
import {
  type Contract,
  isSchema,
  type Promised,
  promisedAt,
  propertiesOf,
  requiredOf,
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
      ...checkWay(flow, contracts, ['flows', index]),
      ...flow.failures.flatMap((failure, at) =>
        checkWay(failure, contracts, ['flows', index, 'failures', at]),
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
  return [
    ...checkRequired(contract, promised.schema, payload, path, inside),
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

function checkRequired(
  contract: Contract,
  given: Contract,
  payload: Contract,
  path: DataPath,
  inside: readonly string[],
): DataProblem[] {
  const described = propertiesOf(contract, given);
  const always = requiredOf(contract, given);
  const asked = propertiesOf(payload, payload);
  return requiredOf(payload, payload).flatMap((name) => {
    const at = [...path, 'required'];
    // What is asked for by its schema too is reported there.
    if (!Object.hasOwn(described, name))
      return Object.hasOwn(asked, name)
        ? []
        : notPromised(promisedAt(contract, [...inside, name]), at, [...inside, name]);
    if (always.includes(name)) return [];
    const found = `asks for "${name}"`;
    return [
      {
        path: at,
        found,
        expected: "what the publisher's contract requires; there it may be left out",
      },
    ];
  });
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

function checkWay(way: WaySpec, contracts: Contracts, path: DataPath): DataProblem[] {
  return [...checkPublished(way, contracts, path), ...checkExpected(way, contracts, path)];
}

/** Events from outside arrive as their payload describes them. */
function checkPublished({ steps }: WaySpec, contracts: Contracts, path: DataPath): DataProblem[] {
  return steps.flatMap((step, index) => {
    if (!('publish' in step)) return [];
    const contract = contracts.get(step.publish);
    if (contract === undefined) return [];
    const { data = {} } = step;
    const at = [...path, 'steps', index, 'data'];
    const missing = requiredOf(contract, contract).filter((name) => !Object.hasOwn(data, name));
    return [
      ...missing.map((name) => ({
        path: at,
        found: `lacks "${name}"`,
        expected: "everything that the event's payload requires",
      })),
      ...pathsOf(data).flatMap((inside) =>
        notPromised(promisedAt(contract, inside), [...at, ...inside], inside, 'gives'),
      ),
    ];
  });
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
  does = 'reads',
): DataProblem[] {
  if (promised.state !== 'unknown') return [];
  const { at, known } = promised;
  const nearest = nearestName(at, known);
  return [
    {
      path,
      found: `${does} \`${inside.join('.')}\`, which the event's contract does not promise`,
      expected: known.length === 0 ? 'nothing below that' : `one of: ${known.join(', ')}`,
      ...(nearest === undefined ? {} : { nearest }),
    },
  ];
}
