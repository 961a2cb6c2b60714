import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { eventMapOf } from './event-maps';

const EVENTS = ['cart.filled', 'cart.left'];

const mapOf = (files: Readonly<Record<string, string>>) => eventMapOf(moduleOf(files), EVENTS);

it('finds the exported interface that knows most of the events', () => {
  const files = {
    'src/events.ts': `export interface CartEvents { readonly 'cart.filled': string; readonly "cart.left": number }`,
    'src/some.ts': `export interface Some { readonly 'cart.filled': string }`,
  };
  expect(mapOf(files)).toEqual({ file: 'src/events.ts', name: 'CartEvents', events: EVENTS });
});

it.each([
  ['is not exported', `interface A { readonly 'cart.filled': string }`],
  ['has parameters', `export interface A<T> { readonly 'cart.filled': T }`],
  ['knows other events', `export interface A { readonly 'cart.filled.v2': string }`],
  ['is a type', `export type A = { readonly 'cart.filled': string }`],
])('takes none that %s', (_what, text) => {
  expect(mapOf({ 'src/events.ts': text })).toBeUndefined();
});

it.each(['src/events.test.ts', 'src/events.generated.ts', 'src/events.d.ts', 'tests/events.ts'])(
  'does not look into %s',
  (file) => {
    expect(mapOf({ [file]: `export interface A { 'cart.filled': string }` })).toBeUndefined();
  },
);
