import { expect, it } from 'vitest';
import { inOneLine } from './one-line';

it('joins the lines of a paragraph', () => {
  expect(inOneLine('Replaces it, and\n  lets nobody in.\nOr `fails`.')).toBe(
    'Replaces it, and lets nobody in. Or `fails`.',
  );
});

it.each([
  'One.\n\nTwo.',
  'Either\n- this\n- or that',
  'Either\n1. this',
  'As in\n```ts\na();\n```',
  'Says\n> so',
  'A table\n| a |\n| - |',
  'Hard  \nbreak',
  'Title\n===',
  'Has\n<table>',
])('leaves %j alone', (text) => {
  expect(inOneLine(text)).toBe(text);
});
