import { AmiwError } from '../../core/errors';
import { slugOf, type Decision } from '../../core/mod-log/decision-record';
import type { DecisionGeneratorSchema } from './schema';

const TEXTS = ['title', 'context', 'decision', 'consequences'] as const;

/**
 * A decision out of the options.
 * @throws AmiwError OPTIONS_INVALID if a text says nothing
 */
export function normalizeOptions(schema: DecisionGeneratorSchema, date: string): Decision {
  for (const option of TEXTS) {
    if (slugOf(schema[option]) === '') refuse(option, schema[option]);
  }
  const { title, context, decision, consequences, status = 'accepted' } = schema;
  return {
    title: title.replace(/\s+/g, ' ').trim().replace(/\.+$/, ''),
    ...{ status, date, context, decision, consequences },
  };
}

function refuse(option: string, value: string): never {
  throw new AmiwError('OPTIONS_INVALID', {
    found: `--${option} is "${value}", which has no word in it.`,
    expected: 'Expected at least one word: a record without it tells nobody why.',
    fix: `give it a text, such as --${option}="…"`,
  });
}
