import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { validateData } from '../../core/options/validate-data';
import type { BlueprintContext } from '../blueprint';
import { optionsSchema, readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { orchestratorBlueprint } from './blueprint';
import type { OrchestratorOptions } from './options';

/** A trip that has one of everything. */
export const TRIP = {
  subject: 'trip',
  facts: [
    { name: 'trip', type: 'text', required: true },
    { name: 'nights', type: 'integer', required: true, min: 0, max: 30 },
    { name: 'hotels', type: 'list', required: true },
    { name: 'hotel', type: 'text' },
    { name: 'seat', type: 'text' },
    { name: 'weather', type: 'choice', choices: ['fair', 'foul'] },
  ],
  when: [{ fact: 'nights', atMost: 20 }],
  steps: [
    {
      name: 'fly',
      requests: { event: 'flight.wanted', data: { trip: 'trip' } },
      until: [{ on: 'flight.booked', with: { trip: 'trip', seat: 'seat' } }],
      fails: [{ on: 'flight.full', with: { trip: 'trip' }, reason: 'why' }],
      timeout: '1h',
      attempts: 3,
      backOff: '1m',
      compensate: { event: 'flight.returned', data: { trip: 'trip', seat: 'seat' } },
    },
    {
      name: 'sleep',
      when: [{ fact: 'nights', atLeast: 1 }],
      requests: { event: 'room.wanted', data: { hotel: 'hotel', kind: { value: 'double' } } },
      until: [{ on: 'room.booked', with: { trip: 'trip', hotel: 'hotel' } }],
      fails: [{ on: 'room.taken', with: { trip: 'trip', hotel: 'hotel' } }],
      alternatives: { fact: 'hotel', from: 'hotels' },
      compensate: { event: 'room.returned', data: { hotel: 'hotel' } },
    },
    {
      name: 'go',
      until: [
        {
          on: 'weather.told',
          with: { trip: 'trip', weather: 'sky' },
          when: [{ fact: 'weather', equals: 'fair' }],
        },
      ],
      timeout: '2d',
      backTo: { step: 'sleep', times: 1 },
    },
  ],
  expiry: '9d',
};

/** Options with the schema's defaults. */
export function complete(given: object): OrchestratorOptions {
  const { value, problems } = validateData(optionsSchema(orchestratorBlueprint), given);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return value as OrchestratorOptions;
}

/** What is wrong with options, as lines of path and words. */
export async function problemsOf(
  given: object,
  context: BlueprintContext = contextOf('trip-desk'),
): Promise<string[]> {
  const { problems } = await readOptions(orchestratorBlueprint, given, context);
  return problems.map(({ path, found, expected, nearest }) =>
    [`${path.join('.')} ${found}; expected ${expected}`, ...(nearest ? [`? ${nearest}`] : [])].join(
      ' ',
    ),
  );
}

/** The cases that are generated and run. */
export function cases(): readonly (readonly [BlueprintContext, OrchestratorOptions])[] {
  const folder = join(__dirname, '../../../e2e/blueprints/orchestrator');
  return readdirSync(folder).map((file) => {
    const { name, options = {} } = parse(readFileSync(join(folder, file), 'utf8')) as {
      name: string;
      options?: object;
    };
    return [contextOf(name), complete(options)] as const;
  });
}
