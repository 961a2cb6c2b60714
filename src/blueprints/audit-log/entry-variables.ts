import type { BlueprintContext } from '../blueprint';
import { membersText, START } from './demo-variables';
import { type Content, expectedChain, redactedContent } from './expected-chain';
import { fieldVariables, type FieldVariables, TYPE_FACTS } from './field-variables';
import type { AuditLogOptions } from './options';

/** What tests record, and what has to be written of it. */
export function sampleVariables(
  { domain, name }: BlueprintContext,
  options: AuditLogOptions,
  told: Content,
): Readonly<Record<string, unknown>> {
  const complete = {
    ...told,
    correlationId: 'request-7',
    ...Object.fromEntries(
      options.fields.map((field) => [field.name, TYPE_FACTS[field.type].sample]),
    ),
  };
  const [kept, keptComplete] = [told, complete].map((content) => redactedContent(content, options));
  const facts = { source: `/${domain}/${name}`, hash: options.hash, segmentSize: 1, at: START };
  return {
    toldText: membersText(told),
    dataNames: options.fields.filter(({ type }) => type === 'data').map((field) => field.name),
    requiredNames: Object.keys(told).filter((field) => field !== 'subject'),
    completeText: membersText(complete),
    keptText: membersText(kept ?? {}),
    keptCompleteText: membersText(keptComplete ?? {}),
    // Of the first entry, and of the record that closes a segment after it.
    chainHashes: expectedChain([keptComplete ?? {}], facts).map((record) => record.hash),
    isKeptAsTold: JSON.stringify([told, complete]) === JSON.stringify([kept, keptComplete]),
  };
}

/** What entries can be found by, beside the time. */
export function filterVariables(
  options: AuditLogOptions,
): { readonly fields: readonly FieldVariables[] } & Readonly<Record<string, unknown>> {
  const { categories, severities } = options;
  const fields = options.fields.map(fieldVariables);
  const filters = fields.filter(({ filter }) => filter);
  const included = filters.filter(({ isTexts }) => isTexts);
  const exact = filters.filter(({ isTexts }) => !isTexts);
  return {
    filters,
    exactFilters: [
      ...['actor', 'action', 'subject', 'correlationId'],
      ...(categories.length > 0 ? ['category'] : []),
      ...(severities.length > 0 ? ['severity'] : []),
      ...exact.map(({ name }) => name),
    ],
    includedFilters: included.map(({ name }) => name),
    includedIsOptional: included.some(({ required }) => !required),
    // What a test expects to be told of each type that this module has.
    expectations: [...new Map(fields.map(({ schema, expected }) => [schema, expected]))],
    schemas: new Set(fields.map(({ schema }) => schema)),
    hasData: fields.some(({ schema }) => schema === 'data'),
    fields,
  };
}
