import { expect, it } from 'vitest';
import { eventContractsFile } from '../../../generated/event-contracts-file';
import { contractText, FILE, factsOf, linesOf } from '../contracts.fixture';
import { eventTypesStale } from './event-types-stale';

const PATH = 'src/contracts.generated.ts';
const files = {
  'src/events.ts': `export interface IntentLogEvents { readonly 'intent-log.created': { readonly id: string } }`,
};
const around = { contracts: new Map<string, string>(), members: [] };
const text = eventContractsFile.textOf(factsOf({ files }).module, around) ?? '';

it('takes types that say what the contracts say, and modules without them', () => {
  expect(linesOf(eventTypesStale, { files: { ...files, [PATH]: text } })).toEqual([]);
  expect(linesOf(eventTypesStale, { files })).toEqual([]);
});

it('takes a contract that says nothing else about types', () => {
  const contract = contractText({ 'x-version': '1.1.0', examples: [] });
  expect(linesOf(eventTypesStale, { files: { ...files, [PATH]: text, [FILE]: contract } })).toEqual(
    [],
  );
});

it('reports types that a contract has left behind', () => {
  const contract = contractText({ properties: { id: { type: 'string' }, by: { type: 'string' } } });
  expect(linesOf(eventTypesStale, { files: { ...files, [PATH]: text, [FILE]: contract } })).toEqual(
    [`${PATH}:? \`${PATH}\` says something else than the contracts.`],
  );
});

it('reports types of which code and contracts know nothing any more', () => {
  expect(linesOf(eventTypesStale, { files: { [PATH]: text } })).toEqual([
    `${PATH}:? \`${PATH}\` is made of contracts, of which there are none.`,
  ]);
});

it('reports what an ecosystem holds events from outside against, when its specification has changed', () => {
  const manifest = { kind: 'ecosystem', name: 'desk', purpose: 'Judge', modules: [] } as const;
  const specification = (type: string) =>
    `events:\n  premium.overdue: { external: true, payload: { type: ${type} } }\n`;
  const of = (type: string, others: Readonly<Record<string, string>> = {}) => ({
    manifest,
    files: {
      'src/all.ts': `export { DESK_OUTSIDE_CONTRACTS } from './contracts.generated.js';`,
      'ecosystem.yaml': specification(type),
      ...others,
    },
  });
  const generated = eventContractsFile.textOf(factsOf(of('object')).module, around) ?? '';
  expect(linesOf(eventTypesStale, of('object', { [PATH]: generated }))).toEqual([]);
  expect(linesOf(eventTypesStale, of('array', { [PATH]: generated }))).toEqual([
    `${PATH}:? \`${PATH}\` says something else than the contracts.`,
  ]);
});
