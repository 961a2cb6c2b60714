import { CONTRACT_TERMS } from '../shared/contract-terms';
import { jsonSchema } from './attribute-code';
import type { DemoSelection } from './demo-plan';
import { AVAILABILITIES, type EventSlot } from './options';
import type { SelectorPlan } from './plan';
import { capital } from '../shared/words';

type Schema = Readonly<Record<string, unknown>>;

/** What the examples in the contracts show. */
export interface ContractExamples {
  readonly chosen: DemoSelection;
  readonly refused: readonly object[];
}

const TIME = '2026-01-01T00:00:00.000Z';

/** The contract of each event as JSON, by what it tells. */
export function selectorContracts(
  plan: SelectorPlan,
  { chosen, refused }: ContractExamples,
): Readonly<Record<EventSlot, string>> {
  const { events, names } = plan;
  const shapes = shapesOf(plan);
  const contract = (slot: EventSlot, title: string, data: Schema, example: object): string =>
    JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:event:${events[slot]}`,
      ...CONTRACT_TERMS,
      title,
      ...data,
      examples: [example],
    });
  const { id, request, choice = '' } = chosen;
  return {
    chosen: contract(
      'chosen',
      `${names.candidateTitle} chosen`,
      shapes.chosen,
      chosenExample(chosen),
    ),
    'none-eligible': contract('none-eligible', 'None eligible', shapes.noneEligible, {
      ...{ id, request, refused, decidedAt: TIME },
    }),
    exhausted: contract('exhausted', 'Exhausted', shapes.exhausted, {
      ...{ id, request, tried: [choice], refused, decidedAt: TIME },
    }),
    'availability-changed': contract(
      'availability-changed',
      'Availability changed',
      shapes.availabilityChanged,
      {
        ...{ [names.candidateKey]: choice, from: 'available', to: 'unavailable' },
        changedAt: TIME,
      },
    ),
  };
}

function chosenExample(selection: DemoSelection): object {
  const { id, request, choice, alternatives, score, confidence, reasons, attempt } = selection;
  const told = reasons.slice(0, 3);
  return {
    ...{ id, request, choice, alternatives: alternatives.map(({ name }) => name), score },
    ...{ confidence, reasons: told, attempt, decidedAt: TIME },
  };
}

function shapesOf(plan: SelectorPlan) {
  const { model, names } = plan;
  const fields = model.fields.map((field) => [field.key, jsonSchema(field)] as const);
  const asked = {
    id: text(`Identifier of the ${names.noun}.`, 200),
    request: object(Object.fromEntries(fields), `What the ${names.noun} asks for.`),
  };
  const refused = list(refusalShape(plan), 'Who was not eligible, and why.');
  const tried = list(nameOf(plan), 'Who was chosen before, in order.');
  const decidedAt = moment('When it was decided.');
  return {
    chosen: object(
      { ...asked, ...choiceShape(plan), decidedAt },
      `${capital(names.aCandidate)} was chosen. Published after the choice was kept.`,
    ),
    noneEligible: object(
      { ...asked, refused, decidedAt },
      `No ${names.candidate} was eligible, and none has been tried. Published after that was kept.`,
    ),
    exhausted: object(
      { ...asked, tried, refused, decidedAt },
      `No ${names.candidate} is left that was not tried. Published after that was kept.`,
    ),
    availabilityChanged: availabilityShape(plan),
  };
}

function choiceShape(plan: SelectorPlan): Schema {
  const { candidate, noun } = plan.names;
  return {
    choice: { ...nameOf(plan), description: `The ${candidate} that was chosen.` },
    alternatives: list(nameOf(plan), 'The next best, in order.'),
    score: { type: 'number', minimum: 0, maximum: 100, description: 'Points of the choice.' },
    confidence: {
      ...{ type: 'number', minimum: 0, maximum: 1 },
      description: 'How clear the choice is, and among how many it was made.',
    },
    reasons: list(reasonShape(plan), 'Every criterion, the one that adds most first.'),
    attempt: {
      ...{ type: 'integer', minimum: 1 },
      description: `Which choice for this ${noun} it is, counted from 1.`,
    },
  };
}

function availabilityShape(plan: SelectorPlan): Schema {
  const { aCandidate, candidate, candidateKey } = plan.names;
  return object(
    {
      [candidateKey]: {
        ...nameOf(plan),
        description: `The ${candidate} whose availability has changed.`,
      },
      from: { type: 'string', enum: AVAILABILITIES, description: 'What it was.' },
      to: { type: 'string', enum: AVAILABILITIES, description: 'What it is now.' },
      changedAt: moment('When it changed.'),
    },
    `The availability of ${aCandidate} changed. Published after it was kept.`,
  );
}

function moment(description: string): Schema {
  return { type: 'string', format: 'date-time', description };
}

function nameOf({ model }: SelectorPlan): Schema {
  return { type: 'string', enum: model.candidates.map(({ name }) => name) };
}

function reasonShape({ model }: SelectorPlan): Schema {
  return object({
    criterion: {
      type: 'string',
      enum: model.criteria.map(({ key }) => key),
      description: 'Which criterion it is.',
    },
    points: { type: 'number', minimum: 0, maximum: 100, description: 'What it adds to the score.' },
    text: text('The same as a sentence.'),
  });
}

function refusalShape(plan: SelectorPlan): Schema {
  const { model, names } = plan;
  const constraints = ['availability', ...model.constraints.map(({ key }) => key)];
  const miss = object({
    constraint: { type: 'string', enum: constraints, description: 'Which constraint it is.' },
    text: text('What it is, and what was expected.'),
  });
  return object({
    [names.candidateKey]: { ...nameOf(plan), description: `The ${names.candidate}.` },
    misses: list(miss, 'Every constraint that it misses.'),
  });
}

function object(properties: Readonly<Record<string, unknown>>, description?: string): Schema {
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

function list(items: Schema, description: string): Schema {
  return { type: 'array', items, description };
}

function text(description: string, maxLength?: number): Schema {
  return {
    ...{ type: 'string', minLength: 1 },
    ...(maxLength === undefined ? {} : { maxLength }),
    description,
  };
}
