import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { templateTextLeft } from './template-text-left';

function texts(text: string): string[] {
  return findings(templateTextLeft, files({ 'ModLog.md': text }));
}

it.each([
  ['# ModLog of <%- name %>', '1:13', '<%- name %>'],
  ['see %> there', '1:5', '%>'],
  ['Run {{ command }}.', '1:5', '{{ command }}'],
  ['{{name}}', '1:1', '{{name}}'],
  ['The file __className__ is', '1:10', '__className__'],
  ['a\n\nTODO: write this', '3:1', 'TODO:'],
  ['FIXME(ann): soon', '1:1', 'FIXME(ann):'],
  ['- TODO', '1:3', 'TODO'],
  ['| a | b |\n|---|---|\n| TODO | x |', '3:3', 'TODO'],
  ['The price is TBD.', '1:14', 'TBD'],
  ['Set it to CHANGE_ME first.', '1:11', 'CHANGE_ME'],
  ['Lorem ipsum dolor sit amet.', '1:1', 'Lorem ipsum'],
  ['Describe the module here.', '1:1', 'Describe the module here'],
  ['- [Describe what it does here]', '1:3', '[Describe what it does here]'],
  ['Text. Explain the wiring here…', '1:7', 'Explain the wiring here'],
  ['| a |\n|---|\n| Add text here |', '3:3', 'Add text here'],
  ['Your description goes here', '1:1', 'Your description goes here'],
  ['By [your name], for [insert team].', '1:4', '[your name]'],
  ['Say <your name> aloud', '1:5', '<your name>'],
  ["Say <your module's name> aloud", '1:5', "<your module's name>"],
  ['More examples coming soon.', '1:15', 'coming soon'],
  ['To be written', '1:1', 'To be written'],
  ['text <!-- TODO write more -->', '1:11', 'TODO'],
  ['<!--\n  Describe the module here.\n-->', '2:3', 'Describe the module here'],
  ['```ts\nimport { a } from "<%- packageName %>";\n```', '2:20', '<%- packageName %>'],
  ['<p>{{ title }}</p>', '1:4', '{{ title }}'],
])('reports %j', (text, place, left) => {
  const found = texts(text);
  expect(found[0]).toBe(`ModLog.md:${place} The text \`${left}\` is left from a template.`);
});

it.each([
  'Write `{{ name }}`, `<%- name %>`, `__name__`, `<your-name>`, `TODO` or `lorem ipsum`.',
  '```vue\n<p>{{ name }}</p>\n```\n\n```sh\nnx g module <your-name>\n```\n\n```py\n__name__ == "__main__" # TODO: x\n```',
  '```ejs\n<%- name %>\n```',
  'Actions use ${{ github.ref }} for that.',
  '__Note__ that __name and__ such are bold; `__dirname` is code.',
  'A TODO list app, with TODOs, todo items and a Todo: one.',
  'Rules report comments such as TODO or FIXME in the code.',
  'Films that are coming soon are shown first, and will be written to disk, to be done at night.',
  'You can describe it here and there, and the module is described here.',
  'Click here. Add your key to the environment. There is nothing to add here yet, as said.',
  'Set<T> and Map<string, number> and a < b and a <b> bold </b>.',
  'array[your index] and [your project](https://x.example) and [your][x]\n\n[x]: https://x.example',
  'Use 100 % of it.',
  "Outputs a literal '<%' or '%>', and 5%%>3.",
  'Handles {a}, {{}}, { {a} } and ${a}.',
  '<!-- amiw:demo:start -->\n<!-- prettier-ignore-start -->\n<!-- markdownlint-disable -->',
  '<details>\n<summary>More</summary>\n\ntext\n\n</details>',
  'Hodor says TBDs are no tbd.',
])('is content with %j', (text) => {
  expect(texts(text)).toEqual([]);
});

it('reports one text once', () => {
  expect(texts('TODO: describe <your module> here. TODO: TBD')).toHaveLength(4);
});
