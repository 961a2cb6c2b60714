import { expect, it } from 'vitest';
import { whenDocumentChanges, whenSourceChanges } from '../interface.fixture';
import { interfaceExamplesChanged } from './interface-examples-changed';

it('is content with what the sources say', () => {
  expect(whenDocumentChanges(interfaceExamplesChanged, (text) => text)).toEqual([]);
});

it('does not care how a formatter writes it', () => {
  const formatted = (text: string): string =>
    text.replace(/^( *)- /gm, '$1* ').replace(/\n/g, '\r\n');
  expect(whenDocumentChanges(interfaceExamplesChanged, formatted)).toEqual([]);
});

it.each([
  [
    "await log.keep('x');",
    "await log.keep('y');",
    'INTERFACE.md:26 The entry of `Log.keep` says `Example: await log . keep ( "y" )`; the source says `Example: await log . keep ( "x" )`.',
  ],
  [
    "    - Example:\n      ```ts\n      await log.keep('x');\n      ```\n",
    '',
    'INTERFACE.md:20 The entry of `Log.keep` does not say `Example: await log . keep ( "x" )`.',
  ],
])('reports %j that became %j in the document', (from, to, said) => {
  expect(whenDocumentChanges(interfaceExamplesChanged, (text) => text.replace(from, to))).toEqual([
    said,
  ]);
});

it.each([
  [
    'src/log.ts',
    "log.keep('x')",
    "log.keep('z')",
    'INTERFACE.md:26 The entry of `Log.keep` says `Example: await log . keep ( "x" )`; the source says `Example: await log . keep ( "z" )`.',
  ],
])('reports what changes in %s: %j that became %j', (file, from, to, said) => {
  expect(
    whenSourceChanges(interfaceExamplesChanged, file, (text) => text.replace(from, to)),
  ).toEqual([said]);
});

it.each([["await log.keep('x');", 'await log.keep("x")']])(
  'leaves it to another rule when %j became %j',
  (from, to) => {
    expect(whenDocumentChanges(interfaceExamplesChanged, (text) => text.replace(from, to))).toEqual(
      [],
    );
  },
);
