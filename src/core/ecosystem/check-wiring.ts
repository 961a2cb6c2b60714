import { type Milestone, MILESTONES } from '../manifest/manifest';
import { nearestName } from '../naming/nearest';
import { notOneOf } from '../options/not-one-of';
import type { DataPath, DataProblem } from '../options/problem';
import { type EcosystemSpec, eventName } from './ecosystem-spec';
import type { IntegrationMap, ModuleEvents } from './integration-map';

/** An ecosystem is as far as the module that is least far. */
export function checkMilestones(
  { milestone }: EcosystemSpec,
  modules: readonly { readonly name: string; readonly milestone: Milestone }[],
): readonly DataProblem[] {
  return modules.flatMap(({ name, milestone: claimed }) =>
    MILESTONES.indexOf(claimed) >= MILESTONES.indexOf(milestone)
      ? []
      : [
          {
            path: ['modules', name],
            found: `claims ${claimed}, and the ecosystem ${milestone}`,
            expected: `${milestone} or more, or less of the ecosystem`,
          },
        ],
  );
}

/**
 * Whether the modules, as their blueprints make them, fit together and fit the specification.
 *
 * @param mayComeLater Whether an event may be one of a module that could not be made; it is not missed then.
 */
export function checkWiring(
  spec: EcosystemSpec,
  modules: readonly ModuleEvents[],
  map: IntegrationMap,
  mayComeLater: (event: string) => boolean = () => false,
): readonly DataProblem[] {
  const published = [...new Set(modules.flatMap(({ publishes }) => publishes))];
  const external = Object.keys(spec.events).filter((event) => spec.events[event]?.external);
  const known = [...published, ...external].sort();
  return [
    ...map.contested.map(({ event, from }) => ({
      path: ['modules', from[1] ?? ''],
      found: `publishes "${event}", as "${from[0] ?? ''}" does`,
      expected: 'one publisher of each event; rename one of them in the option "events"',
    })),
    ...map.unheard
      .filter(({ event }) => !mayComeLater(event))
      .map(({ event, to }) => ({
        ...unknownEvent(placeOfSubscription(spec, to, event), event, known),
        found: `waits for "${event}", which nobody publishes`,
      })),
    ...modules.flatMap((module) => checkDeclared(spec, module)),
    ...Object.entries(spec.events).flatMap(([event, { external: outside }]) =>
      mayComeLater(event) ? [] : checkEvent(event, outside, published, known),
    ),
    ...checkFlowEvents(spec, (event) => known.includes(event) || mayComeLater(event), known),
  ];
}

function unknownEvent(path: DataPath, event: string, known: readonly string[]): DataProblem {
  const nearest = nearestName(event, known);
  return {
    path,
    found: `is "${event}", which nobody publishes`,
    expected:
      known.length === 0 ? 'an event that somebody publishes' : `one of: ${known.join(', ')}`,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Where an event stands that a module waits for: the innermost place of the module's options that holds its name. */
function placeOfSubscription(spec: EcosystemSpec, module: string, event: string): DataPath {
  const path = ['modules', module];
  const inside = pathTo(spec.modules[module]?.options, event);
  return inside === undefined ? path : [...path, 'options', ...inside];
}

function pathTo(value: unknown, wanted: string): DataPath | undefined {
  if (value === wanted) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) {
    const inside = pathTo(inner, wanted);
    if (inside !== undefined) return [key, ...inside];
  }
  return undefined;
}

/** `publishes` and `subscribes` of the specification against what the blueprint makes. */
function checkDeclared(spec: EcosystemSpec, module: ModuleEvents): DataProblem[] {
  const declared = spec.modules[module.name];
  return (['publishes', 'subscribes'] as const).flatMap((key) =>
    (declared?.[key] ?? []).flatMap((event, index) =>
      module[key].includes(event)
        ? []
        : [notDone(['modules', module.name, key, index], event, key, module[key])],
    ),
  );
}

function notDone(
  path: DataPath,
  event: string,
  key: 'publishes' | 'subscribes',
  done: readonly string[],
): DataProblem {
  const found = `is "${event}", which the module does not ${key === 'publishes' ? 'publish' : 'answer'}`;
  return done.length === 0
    ? { path, found, expected: 'no event' }
    : notOneOf(path, found, event, done);
}

function checkEvent(
  event: string,
  external: boolean,
  published: readonly string[],
  known: readonly string[],
): DataProblem[] {
  const path = ['events', event];
  if (external) {
    return published.includes(event)
      ? [
          {
            path: [...path, 'external'],
            found: 'is true, and a module publishes it',
            expected: 'false, or another name',
          },
        ]
      : [];
  }
  if (published.includes(event)) return [];
  const others = known.filter((name) => name !== event);
  const { nearest } = unknownEvent(path, event, others);
  return [
    {
      path,
      found: 'is published by nobody',
      expected: 'an event of one of the modules, or "external: true"',
      ...(nearest === undefined ? {} : { nearest }),
    },
  ];
}

function checkFlowEvents(
  { flows }: EcosystemSpec,
  isKnown: (event: string) => boolean,
  known: readonly string[],
): DataProblem[] {
  return flows.flatMap((flow, index) => {
    const ways = [
      { way: flow, path: ['flows', index] },
      ...flow.failures.map((way, at) => ({ way, path: ['flows', index, 'failures', at] })),
    ];
    return ways.flatMap(({ way, path }) =>
      way.events.flatMap((expected, at) => {
        const event = eventName(expected);
        if (isKnown(event)) return [];
        const place = typeof expected === 'string' ? [] : ['event'];
        return [unknownEvent([...path, 'events', at, ...place], event, known)];
      }),
    );
  });
}
