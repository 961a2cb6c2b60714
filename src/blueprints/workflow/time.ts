import { holds, type Values } from './conditions';
import { metFields, newFields } from './samples';
import { EXPIRE, type Workflow } from './workflow';

/** What happens next to a subject if nobody does anything. */
export interface Due {
  readonly transition: string;
  readonly to: string;
  /** How long after it was created and came into the state, which is the same moment here. */
  readonly afterMs: number;
}

/** The earliest that is due for a subject that was created in this state; the first of those that are due at once. */
export function dueOf(workflow: Workflow, state: string, fields: Values): Due | undefined {
  const { deadlines, expiry, transitions } = workflow;
  const expires = transitions.some(({ name, from }) => name === EXPIRE && from.includes(state));
  const all = [
    // First, so that it counts where a deadline comes at the same moment.
    ...(expiry === undefined || !expires ? [] : [{ transition: EXPIRE, afterMs: expiry.afterMs }]),
    ...deadlines.filter(
      (deadline) => deadline.state === state && deadline.when.every((one) => holds(one, fields)),
    ),
  ];
  const [first, ...others] = all.map(({ transition, afterMs }) => ({
    transition,
    afterMs,
    to: transitions.find(({ name }) => name === transition)?.to ?? '',
  }));
  return others.reduce(
    (best, due) => (best !== undefined && due.afterMs < best.afterMs ? due : best),
    first,
  );
}

/** A state with something that is due in it. */
export interface DueCase extends Due {
  readonly state: string;
  readonly fields: Values;
}

/** What is due for each deadline whose conditions hold, and where none of a state's does. */
export function dueCases(workflow: Workflow): readonly DueCase[] {
  const base = newFields(workflow);
  const counted = workflow.deadlines.map(({ state }) => state);
  const states = [...new Set([...counted, workflow.initial, ...expiringAlone(workflow)])];
  const cases = [
    ...states.map((state) => ({ state, fields: base })),
    ...workflow.deadlines
      .filter(({ when }) => when.length > 0)
      .map(({ state, when }) => ({ state, fields: { ...base, ...metFields(workflow, when) } })),
  ];
  return cases.flatMap(({ state, fields }) => {
    const due = dueOf(workflow, state, fields);
    return due === undefined ? [] : [{ state, fields, ...due }];
  });
}

/** A state in which nothing but the end can come. */
function expiringAlone({ deadlines, transitions }: Workflow): string[] {
  const expire = transitions.find(({ name }) => name === EXPIRE);
  const alone = expire?.from.find((state) =>
    deadlines.every((deadline) => deadline.state !== state),
  );
  return alone === undefined ? [] : [alone];
}

const UNITS = [
  ['d', 'DAY', 86_400_000],
  ['h', 'HOUR', 3_600_000],
  ['m', 'MINUTE', 60_000],
  ['s', 'SECOND', 1000],
] as const;

/** A period as people write it, and as code: `2h` and `2 * HOUR`. */
export function periodOf(ms: number): {
  readonly text: string;
  readonly code: string;
  readonly unit: string;
} {
  const [letter, unit, size] = UNITS.find(([, , size]) => ms % size === 0) ?? UNITS[3];
  return { text: `${ms / size}${letter}`, code: `${ms / size} * ${unit}`, unit };
}

/** The units of these periods, with their milliseconds, longest first. */
export function unitsOf(
  units: readonly string[],
): readonly { readonly unit: string; readonly code: string }[] {
  return UNITS.filter(([, unit]) => units.includes(unit)).map(([, unit, size]) => ({
    unit,
    code: size.toString().replace(/\B(?=(?:\d{3})+$)/g, '_'),
  }));
}
