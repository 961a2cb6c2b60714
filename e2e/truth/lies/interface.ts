import type { Lie } from '../lie';

const file = 'INTERFACE.md';

/** 1-based line of the first one that holds a text. */
function lineOf(part: string): (text: string) => number {
  return (text) => text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

export const interfaceLies: readonly Lie[] = [
  {
    rule: 'interface-signature-changed',
    what: 'a parameter that is not optional any more',
    file,
    tell: (text) => text.replace('options?: CreateIntentOptions', 'options: CreateIntentOptions'),
  },
  {
    rule: 'interface-signature-changed',
    what: 'another type of a result',
    file,
    tell: (text) => text.replace('Promise<IntentPage>', 'Promise<Intent[]>'),
  },
  {
    rule: 'interface-signature-changed',
    what: 'a member that may be written',
    file,
    tell: (text) => text.replace('`readonly version: number`: Starts', '`version: number`: Starts'),
  },
  {
    rule: 'interface-signature-changed',
    what: 'one word less in a union',
    file,
    tell: (text) => text.replace('"open" | "paused" | "closed"', '"open" | "closed"'),
  },
  {
    rule: 'interface-signature-changed',
    what: 'another code of an error class',
    file,
    tell: (text) => text.replace('CodedError<"INTENT_NOT_FOUND">', 'CodedError<"INTENT_MISSING">'),
  },
  {
    rule: 'interface-signature-changed',
    what: 'another type of the data of an event',
    file,
    tell: (text) =>
      text.replace('`intent-log.removed: IntentRemoved`', '`intent-log.removed: IntentCreated`'),
  },
  {
    rule: 'interface-description-changed',
    what: 'a description of a method that says more than is done',
    file,
    tell: (text) => text.replace('Finds a record.', 'Finds a record, or creates it.'),
  },
  {
    rule: 'interface-description-changed',
    what: 'an event that is said to come before what it tells of',
    file,
    tell: (text) => text.replace('Published after it was gone.', 'Published before it is gone.'),
  },
  {
    rule: 'interface-returns-changed',
    what: 'a result that is not what comes back',
    file,
    tell: (text) => text.replace('Returns: whether there was one.', 'Returns: the record.'),
  },
  {
    rule: 'interface-throws-changed',
    what: 'an error that is not thrown',
    file,
    tell: (text) =>
      text.replace(
        'Throws: `IntentKeyError`',
        'Throws: `TimeoutError` at night. Throws: `IntentKeyError`',
      ),
  },
  {
    rule: 'interface-throws-changed',
    what: 'an error that is kept quiet',
    file,
    tell: (text) => text.replace(/Throws: `IntentStatusError`[^.]*\. /, ''),
    line: lineOf('`update(id: string'),
  },
  {
    rule: 'interface-examples-changed',
    what: 'an example that calls what there is not',
    file,
    tell: (text) =>
      text.replace(
        '    const configuration = readIntentLogConfiguration(kernel',
        '    const configuration = readConfiguration(kernel',
      ),
    line: (after) =>
      after.split('\n').findIndex((line) => line.includes('`function createIntentLog(')) + 2,
  },
  {
    rule: 'interface-default-changed',
    what: 'a default that does not hold',
    file,
    tell: (text) => text.replace('Default: `asc`', 'Default: `desc`'),
  },
  {
    rule: 'interface-deprecation-changed',
    what: 'a method that is said to be deprecated',
    file,
    tell: (text) => text.replace('Finds a record. Throws:', 'Finds a record. Deprecated. Throws:'),
  },
  {
    rule: 'interface-parameters-changed',
    what: 'a parameter that is said to be what nobody said',
    file,
    tell: (text) =>
      text.replace(
        'Finds a record. Throws:',
        'Finds a record. Parameter `id`: May be empty. Throws:',
      ),
  },
  {
    rule: 'interface-member-extra',
    what: 'a method that there is not',
    file,
    tell: (text) =>
      text.replace('  - `get(id: string)', '  - `clear(): Promise<void>`\n  - `get(id: string)'),
  },
  {
    rule: 'interface-member-extra',
    what: 'a field of a payload under another name',
    file,
    tell: (text) => text.replace('`readonly removedAt: string`', '`readonly deletedAt: string`'),
  },
  {
    rule: 'interface-member-missing',
    what: 'a member that is left out',
    file,
    tell: (text) => text.replace(' · `readonly fingerprint: string`: Tells inputs apart.', ''),
    line: lineOf('`interface IntentClaim`'),
  },
  {
    rule: 'interface-member-extra',
    what: 'a member that there is not, in the line of others',
    file,
    tell: (text) =>
      text.replace('`readonly order: "asc" | "desc"`', '$& · `readonly fast: boolean`'),
  },
  {
    rule: 'interface-signature-changed',
    what: 'another type of the last member in a line',
    file,
    tell: (text) => text.replace('· `readonly limit: number`', '· `readonly limit: string`'),
  },
  {
    rule: 'interface-description-changed',
    what: 'a description of a member that has none',
    file,
    tell: (text) => text.replace('· `readonly limit: number`', '$&: Any number.'),
  },
  {
    rule: 'interface-entry-extra',
    what: 'an export that there is not',
    file,
    tell: (text) =>
      text.replace(
        '- `function createIntentLog(',
        '- `function archive(): void`: Archives.\n- `function createIntentLog(',
      ),
  },
  {
    rule: 'interface-entry-missing',
    what: 'an export that is left out',
    file,
    tell: (text) => text.replace(/- `type IntentField [^\n]*\n/, ''),
    line: lineOf('amiw:interface:start'),
  },
  {
    rule: 'interface-entry-extra',
    what: 'an event that nobody publishes',
    file,
    tell: (text) =>
      text.replace(
        '- `intent-log.removed:',
        '- `intent-log.archived`: A record was archived.\n- `intent-log.removed:',
      ),
  },
  {
    rule: 'interface-row-changed',
    what: 'a default of a variable that does not hold',
    file,
    tell: (text) =>
      text.replace('| integer from 1 to 1000 | `25` |', '| integer from 1 to 1000 | `250` |'),
  },
  {
    rule: 'interface-row-changed',
    what: 'a code of an error that is not its own',
    file,
    tell: (text) => text.replace('| `INTENT_KEY_REUSED` |', '| `INTENT_KEY_USED` |'),
  },
  {
    rule: 'interface-row-extra',
    what: 'a variable that nobody reads',
    file,
    tell: (text) =>
      text.replace(
        '| `INTENT_LOG_CURSOR_SECRET` |',
        '| `INTENT_LOG_TIMEOUT` | duration | `5s` | How long. |\n| `INTENT_LOG_CURSOR_SECRET` |',
      ),
  },
  {
    rule: 'interface-row-missing',
    what: 'an error that is left out',
    file,
    tell: (text) => text.replace(/\| `IntentVersionError` \|[^\n]*\n/, ''),
    line: lineOf('amiw:errors:start'),
  },
];
