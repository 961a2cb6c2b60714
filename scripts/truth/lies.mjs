// Lies that can be told in the documents of any generated module. Each changes one file; the rule that it names must
// say so at the first line that changed. A lie that a module gives no occasion for is not told of it.

/** The lie is in what `from` becomes; nothing where the document does not say it. */
const changed = (rule, what, file, from, to) => ({
  ...{ rule, what, file },
  tell: (text) => (text.search(from) < 0 ? undefined : text.replace(from, to)),
});

/** A sentence more, where sentences of a README stand. */
const told = (rule, what, sentence) => ({
  ...{ rule, what, file: 'README.md' },
  tell: (text, module) => text.replace(/(?<=\n)(?=## Configuration\n)/, `${sentence(module)}\n\n`),
});

const shell = (command) => `\`\`\`sh\n${command}\n\`\`\``;

/** A lie that must be found so many lines below the first one that changed. */
const below = (lines, lie) => ({ ...lie, below: lines });

/** Swaps two letters in the middle: a slip of somebody who types. */
const slip = (name) => name.replace(/^(.+)(.)(.)(.{3})$/, '$1$3$2$4');

const NAMES = [
  told(
    'name-unknown',
    'a function that was never written',
    ({ factory }) => `Call \`${factory}Archive(kernel)\` first.`,
  ),
  told(
    'name-unknown',
    'a slip in the name of an export',
    ({ factory }) => `It begins with \`${slip(factory)}\`.`,
  ),
  told('name-unknown', 'an option that nothing takes', () => 'It takes `{ maxRetryCount: 3 }`.'),
  changed(
    'name-unknown',
    'an error under another name',
    'README.md',
    /`ConfigurationError`/,
    '`ConfigurationProblemError`',
  ),
  told(
    'member-unknown',
    'a method that the type does not have',
    ({ facade }) => `Call \`${facade}.archiveForever(id)\` for old ones.`,
  ),
  told(
    'path-unknown',
    'a source that is not there',
    () => 'The rules are in `src/house-rules.ts`.',
  ),
  told(
    'path-unknown',
    'a contract that is not there',
    ({ name }) => `See \`contracts/${name}.archived-forever.schema.json\`.`,
  ),
  told(
    'link-target-missing',
    'a link to a document that is not there',
    () => 'See [more](docs/more.md).',
  ),
  told(
    'anchor-missing',
    'a link to a heading that is not there',
    () => 'See [the bill](INTERFACE.md#the-bill).',
  ),
  changed(
    'link-target-missing',
    'a link with a slip',
    'README.md',
    /\]\(tests\/README\.md\)/,
    '](tests/REDME.md)',
  ),
  told(
    'event-unknown',
    'an event that nobody publishes',
    ({ name }) => `It listens to \`${name}.archived-forever\`.`,
  ),
];

const COMMANDS = [
  changed(
    'command-target-unknown',
    'a target with a slip',
    'README.md',
    /:wsp-coverage/,
    ':wsp-covrage',
  ),
  changed(
    'command-project-unknown',
    'a command for another project',
    'README.md',
    /nx run [\w-]+:wsp-demo/,
    'nx run house-rules:wsp-demo',
  ),
  below(
    1,
    told('command-generator-unknown', 'a generator that does not exist', () =>
      shell('npx nx g @wsp/amiw:modul house-rules'),
    ),
  ),
  below(
    1,
    told('command-option-unknown', 'an option that a gate does not take', ({ name }) =>
      shell(`npx nx run ${name}:wsp-docs --reporter=json`),
    ),
  ),
  below(
    1,
    told('script-unknown', 'a script that nobody wrote', () => shell('npm run start:house-rules')),
  ),
  below(
    1,
    told('command-path-missing', 'a file that is not there', () =>
      shell('cat contracts/house-rules.json'),
    ),
  ),
];

const INTERFACE = 'INTERFACE.md';
const INTERFACES = [
  changed(
    'interface-signature-changed',
    'another result of a function',
    INTERFACE,
    /(?<=- `function \w+\(.*\): )\w+(?=`)/,
    'HouseRules',
  ),
  changed(
    'interface-signature-changed',
    'a member that may be written',
    INTERFACE,
    /(?<=\n {2}- `)readonly (?=\w+: )/,
    '',
  ),
  changed(
    'interface-signature-changed',
    'a member of another type',
    INTERFACE,
    /(?<=\n {2}- `readonly \w+: )string(?=`)/,
    'bigint',
  ),
  changed(
    'interface-description-changed',
    'a description that says more than is done',
    INTERFACE,
    /(?<=- `function [^`]*`: \w(?:(?!(?:Returns|Throws|Parameter .*): )[^\n])*)\.(?=\n)/,
    ', and sends it by mail.',
  ),
  changed(
    'interface-description-changed',
    'a member that is said to be something else',
    INTERFACE,
    /(?<=\n {2}- `readonly \w+: [^`]*`: )[^\n·]+(?=\n| ·)/,
    'Nobody knows.',
  ),
  changed(
    'interface-entry-extra',
    'an export that is not there',
    INTERFACE,
    /(?<=### Functions\n\n)/,
    '- `function archiveForever(): void`: Keeps it.\n',
  ),
  changed(
    'interface-member-extra',
    'a member that is not there',
    INTERFACE,
    /(?<=\n- `interface [^\n]*\n)(?= {2}- `)/,
    '  - `readonly archivedForever: boolean`: Whether it is kept.\n',
  ),
  changed(
    'interface-throws-changed',
    'an error that is not thrown',
    INTERFACE,
    /(?<=Throws: )`?\w+Error`?/,
    '`TimeoutError`',
  ),
  changed(
    'interface-default-changed',
    'another default',
    INTERFACE,
    /(?<=Default: )[^\n·]+(?=\n| ·)/,
    'whatever is cheapest',
  ),
  changed(
    'interface-row-changed',
    'another default of a setting',
    INTERFACE,
    /(?<=\n\| `[A-Z_]+` \| [^|\n]* \| )[^|\n]+(?= \|)/,
    '`4711`',
  ),
  changed(
    'interface-row-changed',
    'an error with another remedy',
    INTERFACE,
    /(?<=\n\| `\w+Error` \| `[A-Z_]+` \| [^|\n]* \| )[^|\n]+(?= \|)/,
    'Ask the house.',
  ),
  changed(
    'interface-row-extra',
    'a setting that nothing reads',
    INTERFACE,
    /(?<=Meaning \|\n\| --- \| --- \| --- \| --- \|\n)/,
    '| `HOUSE_RULES` | text | none | What holds. |\n',
  ),
  below(
    -2,
    changed(
      'interface-examples-changed',
      'an example that is not the one of the source',
      INTERFACE,
      /(?<=- Example:\n +```ts\n +)const /,
      'var ',
    ),
  ),
];

const REST = [
  changed(
    'readme-purpose-differs',
    'another purpose',
    'README.md',
    /(?<=## Purpose\n\n)[^\n]+/,
    'Keep the house clean.',
  ),
  changed(
    'roadmap-proof-missing',
    'a criterion that names a test that is not there',
    'ROADMAP.md',
    /(?<=- \[x\] [^\n]*\(proved by `tests\/)[\w-]+(?=\.test\.ts`)/,
    'house-rules',
  ),
  changed('roadmap-milestone-differs', 'another milestone', 'ROADMAP.md', /\*\*PoC\*\*/, '**MVP**'),
  changed(
    'modlog-interface-behind',
    'an export that the log never recorded',
    'ModLog.md',
    /(?<=<!-- amiw:exports) [\da-f]{16} \S+/,
    '',
  ),
  changed(
    'modlog-interface-behind',
    'an export with another fingerprint',
    'ModLog.md',
    /(?<=<!-- amiw:exports )[\da-f]{8}/,
    '00000000',
  ),
  changed(
    'modlog-milestone-differs',
    'another milestone in the log',
    'ModLog.md',
    /Milestone: PoC/,
    'Milestone: MVP',
  ),
];

export const LIES = [...NAMES, ...COMMANDS, ...INTERFACES, ...REST];
