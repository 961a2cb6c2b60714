import { join } from 'node:path';
import { contextOf } from '../render.fixture';
import { type BlueprintContext } from '../blueprint';
import { type ReadOptions, readOptions } from '../blueprint-options';
import { policyBlueprint } from './blueprint';
import type { PolicyOptions } from './options';

/** Options as a user gives them, with a generous type: specs get them wrong on purpose. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** What a module asks, with one rule of each effect, an hour, and everything that a name can be. */
export const EVERYDAY: GivenOptions = {
  subject: 'service-account',
  scopes: ['read', 'write'],
  attributes: [
    { name: 'amount', type: 'number' },
    { name: 'order-id', type: 'text' },
    { name: 'class', type: 'text', values: ['small', 'large'] },
    { name: 'urgent', type: 'flag' },
  ],
  rules: [
    {
      name: 'night',
      when: { amount: { atLeast: 500 } },
      hours: { from: 22, to: 6 },
      effect: 'deny',
    },
    { name: 'small', when: { amount: { atMost: 50 }, urgent: { equals: false } }, effect: 'allow' },
    {
      name: 'other',
      when: { class: { equals: 'small' }, scope: { equals: 'read' } },
      effect: 'ask',
    },
  ],
  grants: { lifetime: '2h', per: ['order-id'] },
};

/** Nobody is asked. */
export const PLAIN: GivenOptions = {
  subject: 'engineer',
  scopes: ['silence'],
  attributes: [],
  rules: [{ name: 'owner', when: { engineer: { equals: 'owner' } }, effect: 'allow' }],
};

/** Everybody is asked, and there is one person to ask. */
export const ASKING: GivenOptions = {
  attributes: [{ name: 'person', type: 'text' }],
  rules: [{ name: 'by-day', when: { scope: { equals: 'read' } }, effect: 'ask' }],
  defaultEffect: 'ask',
  prompts: { escalation: [{ to: 'person', timeout: '1d' }] },
};

export async function read(given: GivenOptions, name = 'access-policy'): Promise<ReadOptions> {
  return readOptions(policyBlueprint, given, contextOf(name));
}

/** @throws Error when they are not valid. */
export async function optionsOf(
  given: GivenOptions,
  context?: BlueprintContext,
): Promise<PolicyOptions> {
  const found = await readOptions(policyBlueprint, given, context ?? contextOf('access-policy'));
  if (found.problems.length > 0) throw new Error(JSON.stringify(found.problems));
  return found.options as PolicyOptions;
}

export const CASES = join(__dirname, '../../../e2e/blueprints/policy');
