import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, workspaceAt } from '../harness/bases';
import { expectUserError, STACK_FRAME } from '../harness/gates';
import { QUICK, type Workspace } from '../harness/workspace';

interface Mistake {
  readonly what: string;
  readonly args: readonly string[];
  readonly code: string;
  readonly says: readonly (string | RegExp)[];
}

const PURPOSE = '--purpose=Remind people of what they promised';

const named = (what: string, name: string, says: readonly (string | RegExp)[]): Mistake => ({
  what,
  args: [name, '--domain=communication', PURPOSE],
  code: 'NAME_INVALID',
  says,
});

const MISTAKES: readonly Mistake[] = [
  named('a path out of the folder', '../escape', ['"../escape"', 'kebab-case', 'write "escape"']),
  named('an absolute path', '/tmp/escape', ['"/tmp/escape"', 'kebab-case']),
  named('a name with spaces', 'Intent Notes', ['"Intent Notes"', 'write "intent-notes"']),
  named('a name in camel case', 'intentNotes', ['"intentNotes"', 'write "intent-notes"']),
  named('an emoji', '💬', ['"💬"', 'write for example']),
  named('300 characters', 'a'.repeat(300), ['300 characters', 'at most 64', 'shorter']),
  named('a word of the language', 'class', ['"class" is reserved', '"class-catalog"']),
  named('a property of every object', 'constructor', ['"constructor" is reserved']),
  named('a folder of the layout', 'tests', ['"tests" is reserved']),
  named('a second version', 'intent-log-v2', ['marks a copy ("v2")', 'intent-log']),
  named('a copy', 'new-intent-log', ['marks a copy ("new")']),
  named('a repeated word', 'log-of-log', ['repeats "log"', 'write "log-of"']),
  named('the name of its domain', 'communication', ['modules/communication/communication']),
  {
    what: 'a name that another module has',
    args: ['intent-log', '--domain=monitoring', PURPOSE],
    code: 'NAME_TAKEN',
    says: ['"intent-log" is taken', 'modules/communication/intent-log'],
  },
  {
    what: 'a misspelt domain',
    args: ['reminders', '--domain=comunication', PURPOSE],
    code: 'DOMAIN_UNKNOWN',
    says: ['Unknown domain "comunication"', 'infrastructure', '--domain=communication?'],
  },
  {
    what: 'a domain that leads out of the folder',
    args: ['reminders', '--domain=../../elsewhere', PURPOSE],
    code: 'DOMAIN_UNKNOWN',
    says: ['Unknown domain "../../elsewhere"'],
  },
  {
    what: 'a platform as a domain',
    args: ['reminders', '--domain=youtube', PURPOSE],
    code: 'DOMAIN_INVALID',
    says: ['"youtube" is a platform', '--domain=platform-integration'],
  },
  {
    what: 'no domain, with nobody to ask',
    args: ['reminders', '--purpose=Send chat messages to people who asked for a reminder'],
    code: 'DOMAIN_MISSING',
    says: ['No domain was given', 'By its purpose it fits communication', '--domain=communication'],
  },
  {
    what: 'no purpose, with nobody to ask',
    args: ['reminders', '--domain=communication'],
    code: 'PURPOSE_MISSING',
    says: ['"reminders" has no purpose', '--purpose='],
  },
  {
    what: 'an unknown blueprint',
    args: ['reminders', '--domain=communication', PURPOSE, '--blueprint=servce'],
    code: 'BLUEPRINT_UNKNOWN',
    says: ['Unknown blueprint "servce"', 'service, aggregator', '--blueprint=service'],
  },
  {
    what: 'a purpose that another module has in other words',
    args: [
      'requests',
      '--domain=monitoring',
      '--purpose=Keeping what people ask for, to find it again',
    ],
    code: 'PURPOSE_DUPLICATE',
    says: ['"intent-log" has nearly the same purpose', 'extend "intent-log"', '--allowSimilar'],
  },
];

/** What Nx itself refuses, by our schemas. */
const REFUSED = [
  { what: 'an unknown option', args: ['reminders', '--domian=communication'], says: "'domian'" },
  {
    what: 'an unknown milestone',
    args: ['reminders', '--milestone=beta'],
    says: 'poc,prototype,mvp',
  },
] as const;

describe.each(checkedKinds('ts-23'))('a module that cannot be, in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'mistakes');
  });

  const generate = (args: readonly string[]) =>
    workspace.nx(['generate', '@wsp/amiw:module', ...args, '--no-interactive'], { env: QUICK });

  it.each(MISTAKES)('refuses $what', async ({ args, code, says }) => {
    expectUserError(await generate(args), { code, says });
    expect(await workspace.changes()).toEqual([]);
  });

  it.each(REFUSED)('refuses $what', async ({ args, says }) => {
    const result = await generate(args);
    expect(result.output).toContain(says);
    expect(result.output).not.toMatch(STACK_FRAME);
    expect(result.code).toBe(1);
    expect(await workspace.changes()).toEqual([]);
  });

  it('shows where it was thrown when asked to', async () => {
    const result = await generate(['../escape', '--domain=communication', '--verbose']);
    expect(result.output).toMatch(STACK_FRAME);
    expect(result.output).toContain('[NAME_INVALID]');
    expect(result.code).toBe(1);
  });

  it('writes nothing in a dry run', async () => {
    const args = ['reminders', '--domain=communication', PURPOSE, '--dry-run'];
    const result = await generate(args);
    expect(result.code).toBe(0);
    expect(result.output).toContain('CREATE modules/communication/reminders/src/reminders.ts');
    expect(await workspace.changes()).toEqual([]);
  });
});
