import { DETAILS } from '../../documents/details';
import { BEFORE_MEMBERS, BETWEEN_ENTRIES } from '../../documents/entry';
import { blockText, blockMarks, OWN_BLOCKS } from '../../documents/own-blocks';
import { replaceBlocks } from '../../markdown/marked-block';
import { moduleOf } from '../../module/module-view.fixture';
import type { ModuleFacts } from '../gate';
import type { Rule } from '../rule';
import { findings, type Files } from './docs.fixture';

const MANIFEST = { events: { publishes: ['log.kept'], subscribes: ['order.placed'] } };
const OVERRIDES = { manifest: MANIFEST };

/** A module with something in each block. */
export const SOURCES: Files = {
  'src/index.ts': `import { Box } from './box.js';
export { Box };
export * from './log.js';
`,
  'src/box.ts': `/**
 * Keeps *one* thing.
 *
 * @typeParam T - What it is.
 * @deprecated Use \`Log\`.
 */
export class Box<T> {
  /** What is in it. */
  readonly thing: T;
  constructor(thing: T) {
    this.thing = thing;
  }
}
`,
  'src/log.ts': `import { integerSetting } from '@acme/kernel';

/**
 * The log is full.
 *
 * @remarks Remove something.
 */
export class LogFullError extends CodedError<'LOG_FULL'> {}

/** Keeps things. */
export interface Log {
  /**
   * Keeps a text.
   *
   * @param text - At most 200 characters.
   * @returns its number.
   * @throws {@link LogFullError} when there is no room.
   * @throws RangeError when it is too long.
   * @example
   * \`\`\`ts
   * await log.keep('x');
   * \`\`\`
   * @see The contract.
   */
  keep(text: string): Promise<number>;
  /**
   * How many it holds.
   *
   * @defaultValue 25
   */
  readonly size?: number;
}

/** What others tell. */
export interface Incoming {
  /** Leads to \`keep\`. */
  'order.placed': {
    /** Its number. */
    readonly id: string;
  };
}

/** What can be set. */
export interface Configuration {
  /** \`LOG_SIZE\`: how many things it holds. */
  readonly size: number;
}

const SETTINGS = { size: integerSetting('LOG_SIZE', { fallback: 25, min: 1, max: 1_000 }) };
`,
  'contracts/log.kept.schema.json': JSON.stringify(
    {
      description: 'A text was kept.',
      type: 'object',
      properties: {
        id: { type: 'string', description: 'Its number.' },
        at: { type: 'string', format: 'date-time', description: 'When.' },
      },
      required: ['id'],
    },
    null,
    2,
  ),
};

const DOCUMENT = `# Interface\n\n${OWN_BLOCKS.map((name) => `${blockMarks(name).join('\n')}\n`).join('\n')}`;

/** INTERFACE.md as the generator writes it for `SOURCES`. */
export function writtenDocument(sources: Files = SOURCES): string {
  const module = moduleOf(sources, OVERRIDES);
  const texts = OWN_BLOCKS.map((name) => [name, blockText(name, module)] as const);
  return replaceBlocks(DOCUMENT, Object.fromEntries(texts)).text;
}

/** The same with a bullet for each fact, as earlier versions wrote it: each has a line of its own to be edited. */
export function interfaceDocument(sources: Files = SOURCES): string {
  return writtenDocument(sources)
    .replace(MEMBERS, '$1\n  - $2')
    .replace(/^( *)- (.).*$/gm, (line, indent: string, first) =>
      line
        .replaceAll(BETWEEN_ENTRIES, `\n${indent}- `)
        .replace(LABELS, `\n${first === '`' ? `${indent}  ` : indent}- `),
    );
}

const MEMBERS = new RegExp(`^(- .*?)(?:(?<=\`):)?${BEFORE_MEMBERS}(.*)$`, 'gm');

/** Blanks between a sentence and a label; defaults have always stood there. */
const LABELS = new RegExp(
  `(?<=[.!?]) (?=(?:${Object.values(DETAILS)
    .filter((label) => label !== DETAILS.default)
    .join('|')})(?: \`[^\`]+\`)?:)`,
  'g',
);

/** What a rule says when somebody has edited the document. */
export function whenDocumentChanges(
  rule: Rule<ModuleFacts>,
  change: (text: string) => string,
): string[] {
  const text = interfaceDocument();
  return findings(rule, { ...SOURCES, 'INTERFACE.md': change(text) }, OVERRIDES);
}

/** What a rule says when somebody has edited a source and not the document. */
export function whenSourceChanges(
  rule: Rule<ModuleFacts>,
  file: string,
  change: (text: string) => string,
): string[] {
  const changed = { ...SOURCES, [file]: change(SOURCES[file] ?? '') };
  return findings(rule, { ...changed, 'INTERFACE.md': interfaceDocument() }, OVERRIDES);
}
