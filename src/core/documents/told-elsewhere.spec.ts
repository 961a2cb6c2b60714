import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { OWN_BLOCK_TEXTS } from './own-blocks';

const CONTRACT = JSON.stringify({
  type: 'object',
  properties: { id: { type: 'string' } },
});

/** What the block of exports says of `Told`. */
function told(source: string, others: Readonly<Record<string, string>> = HELD): string | undefined {
  const module = moduleOf(
    { 'src/index.ts': source, ...others, 'contracts/log.kept.schema.json': CONTRACT },
    { manifest: { events: { publishes: ['log.kept', 'log.lost'], subscribes: ['cart.paid'] } } },
  );
  const lines = OWN_BLOCK_TEXTS.interface(module)?.split('\n') ?? [];
  return lines.find((line) => line.includes('Told'));
}

/** What the compiler holds the data of an event against. */
const HELD = {
  'src/contracts.generated.ts':
    "export interface Published {\n  readonly 'log.kept': Kept<Exact<Told['log.kept'], LogKept>, Told['log.kept']>;\n}",
};

const KEPT = 'export interface Kept { readonly id: string }';

it.each([
  ['/** What is heard. */ export interface Told { "cart.paid": { id: string } }', 'Subscribed'],
  ["/** What is heard. */ export interface Told { 'cart.paid': string }", 'Subscribed'],
  ["/** What is heard. */ export interface Told { 'log.kept': { id: string } }", 'Published'],
  [`${KEPT}\n/** What is heard. */ export interface Told { 'log.kept': Kept }`, 'Published'],
])('names the heading under which each member stands: %s', (source, heading) => {
  expect(told(source)).toBe(
    `- \`interface Told\` (members under [${heading}](#${heading.toLowerCase()})): What is heard.`,
  );
});

it('tells fields of published data that no compiler holds against their contract', () => {
  const source = "export interface Told { 'log.kept': { id: string } }";
  expect(told(source)).toContain('members under');
  expect(told(source, {})).toContain('id: string');
  expect(told(source, { 'src/contracts.generated.ts': 'interface Published {}' })).toContain('id:');
});

it.each([
  ['an event that nobody hears', "export interface Told { 'cart.left': string }"],
  [
    'a member beside the events',
    "export interface Told { 'cart.paid': string; readonly more: string }",
  ],
  ['an event without a contract', "export interface Told { 'log.lost': { id: string } }"],
  ['a type that is not exported', "interface Kept {}\nexport interface Told { 'log.kept': Kept }"],
  ['events of both kinds', "export interface Told { 'cart.paid': 1; 'log.kept': { id: 1 } }"],
  [
    'a member that another export has',
    "export interface First { 'cart.paid': 1 }\nexport interface Told { 'cart.paid': 2 }",
  ],
  ['an event that may be missing', "export interface Told { 'cart.paid'?: string }"],
  ['a published event with a comment', "export interface Told { /** x */ 'log.kept': { id: 1 } }"],
  ['a published field with a comment', "export interface Told { 'log.kept': { /** x */ id: 1 } }"],
  ['a class', "export class Told { 'cart.paid': string }"],
  ['nothing', 'export interface Told {}'],
])('tells the members of an export with %s', (_, source) => {
  expect(told(source)).toContain('Told');
  expect(told(source)).not.toContain('members under');
});

it('keeps the type parameters of an interface whose members stand elsewhere', () => {
  const source = "export interface Told<T extends { a: 1 }> { 'cart.paid': T }";
  expect(told(source)).toBe(
    '- `interface Told<T extends { a: 1; }>` (members under [Subscribed](#subscribed))',
  );
});

it('leaves the meaning of a variable to its row, where there is one', () => {
  const source = (member: string): string =>
    `export interface Told {\n  /** ${member} */\n  readonly port: number;\n}\nconst port = process.env['PORT'];`;
  expect(told(source('`PORT`: where it listens.'))).toBe(
    '- `interface Told`: Members: `readonly port: number`: `PORT`.',
  );
  expect(
    told(
      `/** \`PORT\`: another meaning. */ export function Told(): void {}\n${source('`PORT`: where it listens.')}`,
    ),
  ).toContain('another meaning.');
  expect(told(source('`HOST`: where it listens.'))).toContain('`HOST`: where it listens.');
  expect(told(source('`PORT` is where it listens.'))).toContain('`PORT` is where it listens.');
});
