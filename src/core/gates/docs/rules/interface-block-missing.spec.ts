import { expect, it } from 'vitest';
import { files, filesFor, findings } from '../docs.fixture';
import { whenDocumentChanges } from '../interface.fixture';
import { interfaceBlockMissing } from './interface-block-missing';

const START = '<!-- amiw:interface:start -->';
const END = '<!-- amiw:interface:end -->';

function check(change: (text: string) => string): string[] {
  return findings(interfaceBlockMissing, filesFor('export const a: 1 = 1;', change));
}

it('is content with one block', () => {
  expect(check((text) => text)).toEqual([]);
  expect(check((text) => `${text}\n\`\`\`md\n${START}\n\`\`\`\n`)).toEqual([]);
});

it('leaves a missing document to another rule', () => {
  expect(findings(interfaceBlockMissing, files({ 'INTERFACE.md': undefined }))).toEqual([]);
});

it('reports marks that are missing, twice there, or in the wrong order', () => {
  expect(check((text) => text.replace(START, '').replace(END, ''))).toEqual([
    `INTERFACE.md The marks \`${START}\` and \`${END}\` are missing.`,
  ]);
  expect(check((text) => text.replace(END, ''))).toEqual([
    `INTERFACE.md:5 The mark \`${END}\` is missing after \`${START}\`.`,
  ]);
  expect(check((text) => text.replace(START, ''))).toEqual([
    `INTERFACE.md:11 The mark \`${START}\` is missing before \`${END}\`.`,
  ]);
  expect(check((text) => `${text}\n${START}\n`)).toEqual([
    'INTERFACE.md:27 The marks of the block `interface` stand here a second time; expected one block.',
  ]);
  expect(check((text) => text.replace(START, 'X').replace(END, START).replace('X', END))).toEqual([
    `INTERFACE.md:5 The mark \`${END}\` stands before \`${START}\`.`,
  ]);
});

it('asks for a block of everything that there is, and of nothing else', () => {
  const without = (name: string) => (text: string) =>
    text.replace(new RegExp(`<!-- amiw:${name}:(?:start|end) -->`, 'g'), '');
  for (const name of ['events', 'configuration', 'errors']) {
    expect(whenDocumentChanges(interfaceBlockMissing, without(name))).toEqual([
      `INTERFACE.md The marks \`<!-- amiw:${name}:start -->\` and \`<!-- amiw:${name}:end -->\` are missing.`,
    ]);
  }
  expect(check((text) => text)).toEqual([]);
});
