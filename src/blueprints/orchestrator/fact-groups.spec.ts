import { expect, it } from 'vitest';
import { factGroups } from './fact-groups';

const fact = (name: string, description: string, required = false, valueText = 'a text') => ({
  name,
  description,
  required,
  valueText,
});

it('puts facts of one kind behind one another', () => {
  expect(
    factGroups([
      fact('site', 'Where it is.', true),
      fact('permitNote', 'Permit note.'),
      fact('score', 'From the inspector.', false, 'an integer from 0'),
      fact('crew', 'Who works there', false),
      fact('owner', '', true),
    ]),
  ).toEqual([
    { title: 'A text, known from the start', facts: '`site` (Where it is), `owner`' },
    { title: 'A text, found on the way', facts: '`permitNote`, `crew` (Who works there)' },
    { title: 'An integer from 0, found on the way', facts: '`score` (From the inspector)' },
  ]);
});

it('tells a description that says more than the name', () => {
  expect(factGroups([fact('crew', 'Crew of the day.')])[0]?.facts).toBe('`crew` (Crew of the day)');
});
