import type { DataPath, DataProblem } from '../../core/options/problem';
import type { WorkflowOptions } from './options';
import { repeatedNames, unknownName } from './problems';
import { deadlineLoop, routesOf, statesWithEnd } from './routes';
import { asList, EXPIRE, type Workflow } from './workflow';

const LONGEST_MS = 3650 * 86_400_000;

/** Names of states and transitions, and the way through them. Later checks run when the names fit. */
export function checkStates(options: WorkflowOptions, workflow: Workflow): DataProblem[] {
  const names = [...checkNames(options), ...checkTransitions(options), ...checkTimeNames(options)];
  return names.length > 0
    ? names
    : [...checkGraph(options, workflow), ...checkTime(options, workflow)];
}

function checkNames({ states, transitions, expiry }: WorkflowOptions): DataProblem[] {
  const taken = ['create', 'amend', ...(expiry === undefined ? [] : [EXPIRE])];
  const stateNames = states.map(({ name }, index) => ({ name, path: ['states', index, 'name'] }));
  const verbs = transitions.map(({ name }, index) => ({
    name,
    path: ['transitions', index, 'name'],
  }));
  return [
    ...repeatedNames(stateNames, 'a name that no other state has'),
    ...repeatedNames(verbs, 'a name that no other transition has'),
    ...problemsWith(
      verbs.filter(({ name }) => taken.includes(name)),
      'another word: the module has that one already',
    ),
    ...problemsWith(
      [...stateNames, ...verbs].filter(({ name }) => name === 'constructor'),
      'a name that JavaScript has no use for',
    ),
    ...checkEnds(states),
  ];
}

function problemsWith(
  names: readonly { readonly name: string; readonly path: DataPath }[],
  expected: string,
): DataProblem[] {
  return names.map(({ name, path }) => ({ path, found: `is "${name}"`, expected }));
}

/** One state to begin with, and one or more to end with. */
function checkEnds(states: WorkflowOptions['states']): DataProblem[] {
  const initial = states.flatMap((state, index) => (state.initial ? [index] : []));
  const hasFinal = states.some(({ final }) => final);
  const path = ['states'];
  return [
    ...(initial.length > 0
      ? []
      : [{ path, found: 'has no initial state', expected: 'one with "initial": true' }]),
    ...initial.slice(1).map((index) => ({
      path: [...path, index, 'initial'],
      found: 'is true again',
      expected: 'one initial state',
    })),
    ...(hasFinal
      ? []
      : [{ path, found: 'has no final state', expected: 'at least one with "final": true' }]),
  ];
}

function checkTransitions({ states, transitions }: WorkflowOptions): DataProblem[] {
  const names = states.map(({ name }) => name);
  return transitions.flatMap(({ from, to }, index) => [
    ...asList(from).flatMap((name) => unknownName(['transitions', index, 'from'], name, names)),
    ...unknownName(['transitions', index, 'to'], to, names),
  ]);
}

function checkTimeNames({
  states,
  transitions,
  deadlines,
  expiry,
}: WorkflowOptions): DataProblem[] {
  const names = states.map(({ name }) => name);
  const final = states.filter((state) => state.final).map(({ name }) => name);
  const possible = transitions.map(({ name }) => name);
  return [
    ...deadlines.flatMap(({ state, transition }, index) => [
      ...unknownName(['deadlines', index, 'state'], state, names),
      ...unknownName(['deadlines', index, 'transition'], transition, possible),
    ]),
    ...(expiry === undefined ? [] : unknownName(['expiry', 'to'], expiry.to, final)),
    ...(expiry?.from ?? []).flatMap((name, index) =>
      unknownName(
        ['expiry', 'from', index],
        name,
        names.filter((one) => !final.includes(one)),
      ),
    ),
  ];
}

function checkGraph({ states }: WorkflowOptions, workflow: Workflow): DataProblem[] {
  const reached = routesOf(workflow);
  const ending = statesWithEnd(workflow);
  const left = new Set(workflow.transitions.flatMap(({ from }) => from));
  return states.flatMap(({ name, final }, index) => {
    const path = ['states', index];
    const problem = (found: string, expected: string): DataProblem[] => [
      { path, found: `("${name}") ${found}`, expected },
    ];
    if (!reached.has(name)) return problem('cannot be reached', 'a transition that leads to it');
    if (final && left.has(name))
      return problem(
        'is final, but a transition leads from it',
        'final states that nothing leads from',
      );
    if (final || ending.has(name)) return [];
    return left.has(name)
      ? problem('leads to no final state', 'a way to an end')
      : problem('is a dead end', 'a transition that leads from it, or "final": true');
  });
}

function checkTime({ deadlines }: WorkflowOptions, workflow: Workflow): DataProblem[] {
  const loop = deadlineLoop(workflow);
  const periods = [
    ...workflow.deadlines.map(({ name, afterMs }, index) => ({
      name,
      afterMs,
      path: ['deadlines', index],
    })),
    ...(workflow.expiry === undefined
      ? []
      : [{ name: 'expiry', afterMs: workflow.expiry.afterMs, path: ['expiry'] }]),
  ];
  return [
    ...repeatedNames(
      periods.map(({ name, path }) => ({ name, path: [...path, 'name'] })),
      'a name that no other deadline has',
    ),
    ...periods
      .filter(({ afterMs }) => afterMs > LONGEST_MS)
      .map(({ path }) => ({
        path: [...path, 'after'],
        found: 'is longer than ten years',
        expected: '3650d at most',
      })),
    ...deadlines.flatMap((_, index) => checkDeadline(index, workflow)),
    ...(loop === undefined
      ? []
      : [
          {
            path: ['deadlines'],
            found: `lead in a circle: ${loop.join(', ')}`,
            expected: 'deadlines that come to an end',
          },
        ]),
  ];
}

function checkDeadline(index: number, { deadlines, transitions }: Workflow): DataProblem[] {
  const deadline = deadlines[index];
  const transition = transitions.find(({ name }) => name === deadline?.transition);
  if (deadline === undefined || transition === undefined) return [];
  const path = ['deadlines', index, 'transition'];
  if (!transition.from.includes(deadline.state)) {
    const found = `is "${transition.name}", which does not lead from ${deadline.state}`;
    return [{ path, found, expected: 'a transition of that state' }];
  }
  if (transition.needs.length === 0) return [];
  const found = `is "${transition.name}", which needs something`;
  return [{ path, found, expected: 'a transition without conditions: time cannot meet them' }];
}
