import type { GivenOptions, StateOptions, TransitionOptions, WorkflowOptions } from './options';

/** Writes out what is given in short. */
export function expandOptions({ states, transitions, ...rest }: GivenOptions): WorkflowOptions {
  return {
    ...rest,
    states: states.map((state) => (typeof state === 'string' ? plainState(state) : state)),
    transitions: transitions.map((transition) =>
      typeof transition === 'string' ? plainTransition(transition) : transition,
    ),
  };
}

function plainState(name: string): StateOptions {
  return { name, initial: false, final: false };
}

/** `assign: open, waiting -> assigned` */
function plainTransition(text: string): TransitionOptions {
  const [name = '', way = ''] = text.split(': ');
  const [from = '', to = ''] = way.split(' -> ');
  return { name, from: from.split(', '), to, needs: [] };
}
