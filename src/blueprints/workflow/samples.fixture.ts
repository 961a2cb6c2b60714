import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { BlueprintContext } from '../blueprint';
import { defaultsOf, optionsSchema, readOptions } from '../blueprint-options';
import { validateData } from '../../core/options/validate-data';
import { contextOf } from '../render.fixture';
import { workflowBlueprint } from './blueprint';
import type { GivenOptions } from './options';

/** What a module without options has. */
export const DEFAULTS = defaultsOf(optionsSchema(workflowBlueprint)) as GivenOptions;

/** A machine that has one of everything. */
export const ORDER = {
  subject: 'order',
  fields: [
    { name: 'customer', type: 'text', required: true },
    { name: 'urgency', type: 'choice', choices: ['low', 'high'] },
    { name: 'total', type: 'number', min: 0, max: 1000 },
    { name: 'items', type: 'integer', min: 1 },
    { name: 'gift', type: 'flag' },
    { name: 'wantedAt', type: 'moment' },
    { name: 'notes', type: 'list', min: 1, max: 3 },
  ],
  states: [
    { name: 'basket', initial: true },
    { name: 'placed' },
    { name: 'in-parcel' },
    { name: 'delivered', final: true },
    { name: 'void', final: true },
  ],
  transitions: [
    { name: 'place', from: 'basket', to: 'placed', needs: [{ field: 'total', atLeast: 10 }] },
    { name: 'pack', from: 'placed', to: 'in-parcel' },
    { name: 'unpack', from: 'in-parcel', to: 'placed' },
    {
      name: 'deliver',
      from: 'in-parcel',
      to: 'delivered',
      needs: [{ field: 'gift', equals: false }],
    },
  ],
  questions: [{ name: 'address', ask: 'Where to?', type: 'text', before: ['pack', 'deliver'] }],
  deadlines: [
    { state: 'in-parcel', after: '3d', transition: 'unpack' },
    {
      name: 'hurry',
      state: 'in-parcel',
      after: '2h',
      transition: 'unpack',
      when: [{ field: 'urgency', oneOf: ['high'] }],
    },
  ],
  expiry: { after: '30d', to: 'void' },
};

/** Options with the schema's defaults. */
export function complete(given: object): GivenOptions {
  const { value, problems } = validateData(optionsSchema(workflowBlueprint), given);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return value as GivenOptions;
}

/** What is wrong with options, as lines of path and words. */
export async function problemsOf(
  given: object,
  context: BlueprintContext = contextOf('order-log'),
): Promise<string[]> {
  const { problems } = await readOptions(workflowBlueprint, given, context);
  return problems.map(({ path, found, expected, nearest }) =>
    [`${path.join('.')} ${found}; expected ${expected}`, ...(nearest ? [`? ${nearest}`] : [])].join(
      ' ',
    ),
  );
}

/** The cases that are generated and run. */
export function cases(): readonly (readonly [BlueprintContext, GivenOptions])[] {
  const folder = join(__dirname, '../../../e2e/blueprints/workflow');
  return readdirSync(folder).map((file) => {
    const { name, options = {} } = parse(readFileSync(join(folder, file), 'utf8')) as {
      name: string;
      options?: object;
    };
    return [contextOf(name), complete(options)] as const;
  });
}
