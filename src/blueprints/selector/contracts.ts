import { jsonSchema } from './attribute-code';
import type { DemoSelection } from './demo-plan';
import { AVAILABILITIES, type EventSlot } from './options';
import type { SelectorPlan } from './plan';

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
  const known = (description: string) => ({ ...nameOf(plan), description });
  const identifier = text(`Identifier of the ${names.noun}.`, 200);
  const fields = model.fields.map((field) => [field.key, jsonSchema(field)] as const);
  const request = object(Object.fromEntries(fields), `What the ${names.noun} asks for.`);
  const moment = { type: 'string', format: 'date-time', description: 'When it was decided.' };
  const refused = list(refusalShape(plan), 'Who was not eligible, and why.');
  const namesOf = (description: string) => list(nameOf(plan), description);
  return {
    chosen: object(
      {
        id: identifier,
        request,
        choice: known(`The ${names.candidate} that was chosen.`),
        alternatives: namesOf('The next best, in order.'),
        score: { type: 'number', minimum: 0, maximum: 100, description: 'Points of the choice.' },
        confidence: {
          ...{ type: 'number', minimum: 0, maximum: 1 },
          description: 'How clear the choice is, and among how many it was made.',
        },
        reasons: list(reasonShape(plan), 'Every criterion, the one that adds most first.'),
        attempt: {
          ...{ type: 'integer', minimum: 1 },
          description: `Which choice for this ${names.noun} it is, counted from 1.`,
        },
        decidedAt: moment,
      },
      `${names.aCandidate.replace(/^a/, 'A')} was chosen. Published after the choice was kept.`,
    ),
    noneEligible: object(
      { id: identifier, request, refused, decidedAt: moment },
      `No ${names.candidate} was eligible, and none has been tried. Published after that was kept.`,
    ),
    exhausted: object(
      {
        ...{ id: identifier, request, tried: namesOf('Who was chosen before, in order.') },
        ...{ refused, decidedAt: moment },
      },
      `No ${names.candidate} is left that was not tried. Published after that was kept.`,
    ),
    availabilityChanged: object(
      {
        [names.candidateKey]: known(`The ${names.candidate} whose availability has changed.`),
        from: { type: 'string', enum: AVAILABILITIES, description: 'What it was.' },
        to: { type: 'string', enum: AVAILABILITIES, description: 'What it is now.' },
        changedAt: { type: 'string', format: 'date-time', description: 'When it changed.' },
      },
      `The availability of ${names.aCandidate} changed. Published after it was kept.`,
    ),
  };
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
