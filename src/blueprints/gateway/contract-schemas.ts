import { jsonSchema } from '../workflow/field-code';
import type { Field } from '../workflow/workflow';
import type { Gateway } from './gateway';

/** A property of what is published. */
export interface Property {
  readonly schema: object;
  readonly example: unknown;
}

export function receiptSchema({ receipt }: Gateway): object {
  return {
    type: 'object',
    description: 'What the platform gave for it.',
    properties: Object.fromEntries(
      receipt.map(({ name, description }) => [name, { type: 'string', description }]),
    ),
    required: receipt.map(({ name }) => name),
    additionalProperties: false,
  };
}

export function failuresSchema(
  { platforms: all }: Pick<Gateway, 'platforms'>,
  faults: readonly string[],
  description: string,
): object {
  const platforms = all.map(({ name }) => name);
  const properties = {
    platform: { type: 'string', enum: platforms, description: 'Which platform it was.' },
    fault: { type: 'string', enum: faults, description: 'What went wrong there.' },
    tries: { type: 'integer', minimum: 0, description: 'How often it was asked.' },
  };
  return {
    type: 'array',
    description,
    items: {
      type: 'object',
      properties,
      required: Object.keys(properties),
      additionalProperties: false,
    },
  };
}

/** JSON Schema of a record of fields. */
export function fieldsSchema(fields: readonly Field[], description: string): object {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(fields.map((field) => [field.name, jsonSchema(field)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

export function moment(description: string): Property {
  const schema = { type: 'string', format: 'date-time', description };
  return { schema, example: '2026-01-01T00:00:00.000Z' };
}
