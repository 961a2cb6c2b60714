import { isReservedWord } from '../naming/module-name';
import { notOneOf } from '../options/not-one-of';
import type { DataPath, DataProblem } from '../options/problem';
import {
  type CheckSpec,
  type EcosystemSpec,
  type FlowSpec,
  sharedSteps,
  splitCall,
  type StepSpec,
  type WaySpec,
} from './ecosystem-spec';
import { referencesIn } from './references';

/** Whether flows name modules, steps, results and outside events that there are. What needs the modules comes later. */
export function checkFlows(spec: EcosystemSpec): readonly DataProblem[] {
  return [
    ...checkWayNames(spec.flows),
    ...spec.flows.flatMap((flow, index) => checkFlow(spec, flow, ['flows', index])),
  ];
}

/** Each way becomes a file and a test. */
function checkWayNames(flows: readonly FlowSpec[]): DataProblem[] {
  const names = flows.flatMap((flow, index) => [
    { name: flow.name, path: ['flows', index, 'name'] },
    ...flow.failures.map(({ name }, at) => ({
      name,
      path: ['flows', index, 'failures', at, 'name'],
    })),
  ]);
  return names
    .filter(({ name }, index) => names.findIndex((other) => other.name === name) < index)
    .map(({ name, path }) => ({
      path,
      found: `is "${name}", as another flow or failure`,
      expected: 'a name of its own',
    }));
}

function checkFlow(spec: EcosystemSpec, flow: FlowSpec, path: DataPath): DataProblem[] {
  const stepNames = flow.steps.flatMap(({ name }) => name ?? []);
  return [
    ...checkWay(spec, flow, path, []),
    ...checkStepNames(flow, path),
    ...(path.at(-1) === 0 ? checkDemo(flow, path) : []),
    ...flow.failures.flatMap((failure, index) => {
      const at = [...path, 'failures', index];
      const shared = sharedSteps(flow, failure);
      const known = failure.after === undefined || shared.length > 0;
      return [
        ...(known
          ? []
          : [
              stepNames.length === 0
                ? {
                    path: [...at, 'after'],
                    found: `is "${failure.after}", and no step of the flow has a name`,
                    expected: 'the name of a step of the flow',
                  }
                : notOneOf([...at, 'after'], `is "${failure.after}"`, failure.after, stepNames),
            ]),
        ...checkWay(spec, failure, at, shared),
      ];
    }),
  ];
}

/** The first flow is the demo, and README.md says what the demo says: nothing that is known only when it runs. */
function checkDemo({ checks }: FlowSpec, path: DataPath): DataProblem[] {
  return checks.flatMap(({ is }, index) =>
    referencesIn(is).map(({ path: inside, name }) => ({
      path: [...path, 'checks', index, 'is', ...inside],
      found: `uses "$${name}" in the first flow, which is the demo`,
      expected: 'a value that README.md can say',
    })),
  );
}

/** A failure goes the same way up to a step, which has to be one step. */
function checkStepNames({ steps }: FlowSpec, path: DataPath): DataProblem[] {
  return steps.flatMap(({ name }, index) =>
    name === undefined || steps.findIndex((step) => step.name === name) === index
      ? []
      : [
          {
            path: [...path, 'steps', index, 'name'],
            found: `is "${name}", as that of an earlier step`,
            expected: 'a name of its own',
          },
        ],
  );
}

/** @param before Steps that go before those of the way. */
function checkWay(
  spec: EcosystemSpec,
  way: WaySpec,
  path: DataPath,
  before: readonly StepSpec[],
): DataProblem[] {
  const known = new Set(before.flatMap(resultOf));
  const problems: DataProblem[] = [];
  for (const [index, step] of way.steps.entries()) {
    const at = [...path, 'steps', index];
    problems.push(...checkStep(spec, step, at, known));
    for (const name of resultOf(step)) {
      if (isTaken(name))
        problems.push({
          path: [...at, 'as'],
          found: `is "${name}", which means something else in a flow`,
          expected: `another name, such as "the${name.charAt(0).toUpperCase()}${name.slice(1)}"`,
        });
      if (known.has(name))
        problems.push({
          path: [...at, 'as'],
          found: `is "${name}", as that of an earlier step`,
          expected: 'a name of its own',
        });
      known.add(name);
    }
  }
  const checks = way.checks.flatMap((check, index) =>
    checkCheck(spec, check, [...path, 'checks', index], known),
  );
  return [...problems, ...checks];
}

/** Words of the language, and what every flow is handed. */
function isTaken(name: string): boolean {
  return (
    isReservedWord(name) ||
    ['modules', 'wait', 'publish', 'done', 'itemOf', 'valueAt'].includes(name)
  );
}

function resultOf(step: StepSpec): string[] {
  return 'as' in step ? [step.as] : [];
}

function checkStep(
  spec: EcosystemSpec,
  step: StepSpec,
  path: DataPath,
  known: ReadonlySet<string>,
): DataProblem[] {
  if ('call' in step) return checkCall(spec, step, path, known);
  if ('wait' in step) return [];
  const external = Object.keys(spec.events).filter((event) => spec.events[event]?.external);
  return [
    ...(external.includes(step.publish)
      ? []
      : [unknownOutside([...path, 'publish'], step.publish, external)]),
    ...checkReferences(step.data, [...path, 'data'], known),
  ];
}

function unknownOutside(path: DataPath, event: string, external: readonly string[]): DataProblem {
  return external.length === 0
    ? {
        path,
        found: `is "${event}", which does not come from outside`,
        expected: 'an event that "events" declares with "external: true"',
      }
    : notOneOf(path, `is "${event}", which does not come from outside`, event, external);
}

function checkCheck(
  spec: EcosystemSpec,
  check: CheckSpec,
  path: DataPath,
  known: ReadonlySet<string>,
): DataProblem[] {
  return [
    ...checkCall(spec, check, path, known),
    ...checkReferences(check.is, [...path, 'is'], known),
  ];
}

function checkCall(
  { modules }: EcosystemSpec,
  { call, with: given }: { readonly call: string; readonly with?: unknown },
  path: DataPath,
  known: ReadonlySet<string>,
): DataProblem[] {
  const { module } = splitCall(call);
  return [
    ...(Object.hasOwn(modules, module)
      ? []
      : [
          notOneOf(
            [...path, 'call'],
            `calls the unknown module "${module}"`,
            module,
            Object.keys(modules),
          ),
        ]),
    ...checkReferences(given, [...path, 'with'], known),
  ];
}

function checkReferences(
  value: unknown,
  path: DataPath,
  known: ReadonlySet<string>,
): DataProblem[] {
  return referencesIn(value).flatMap(({ path: inside, name }) => {
    if (known.has(name)) return [];
    const at = [...path, ...inside];
    const found = `uses "$${name}", which no earlier step gives`;
    return known.size === 0
      ? [{ path: at, found, expected: 'a step before it with "as"' }]
      : [notOneOf(at, found, name, [...known])];
  });
}
