import { eventsOf } from './events';
import { keyed, type Model, modelOf } from './model';
import type { EventSlot, SelectorOptions, Values } from './options';
import { reactionRequest } from './operations';
import { ampleRequest, sampleRequests } from './requests';
import { type SelectorNames, selectorNames } from './selector-names';
import type { Reaction } from '../shared/reaction';

/** What everything else is made from: the options as the code has them, and requests that show something. */
export interface SelectorPlan {
  readonly names: SelectorNames;
  readonly model: Model;
  readonly events: Readonly<Record<EventSlot, string>>;
  readonly reactions: readonly Reaction[];
  /** Requests that are given as examples, under the names of the code. */
  readonly given: readonly { readonly id: string; readonly request: Values }[];
  /** Requests that differ in all that counts, the examples first. */
  readonly requests: readonly Values[];
  /** The one that most candidates are eligible for. */
  readonly ample: Values;
  /** One that suits every reaction. */
  readonly reactionRequest: Values;
}

/** Takes what `checkSelector` has nothing to say about. */
export function planOf(name: string, options: SelectorOptions): SelectorPlan {
  const model = modelOf(options);
  const reactions = options.reactions.map((one) => ({ ...one, with: keyed(one.with) }));
  const given = options.examples.map(({ id, request }) => ({
    id,
    request: inOrder(keyed(request), model),
  }));
  const requests = [...given.map(({ request }) => request), ...sampleRequests(model)];
  const { request: ample } = ampleRequest(model, requests);
  return {
    names: selectorNames(name, options.candidate, options.request),
    model,
    events: eventsOf(name, options),
    reactions,
    given,
    requests,
    ample,
    reactionRequest: reactionRequest(reactions, model, requests) ?? ample,
  };
}

/** Fields in the order in which they are declared, as validation hands them out. */
function inOrder(request: Values, { fields }: Model): Values {
  return Object.fromEntries(fields.map(({ key }) => [key, request[key] ?? '']));
}
