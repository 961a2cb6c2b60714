import { blockText } from '../../documents/own-blocks';
import { recordOf, renderRecord } from '../../interface/interface-record';
import { extractInterface } from '../../interface/extract-interface';
import { replaceBlocks } from '../../markdown/marked-block';
import { moduleOf, type ModuleOverrides } from '../../module/module-view.fixture';
import type { ModuleFacts } from '../gate';
import type { Rule } from '../rule';

export type Files = Readonly<Record<string, string>>;

/** What a rule says of files, one line for each finding: `file:line:column message`. */
export function findings(
  rule: Rule<ModuleFacts>,
  files: Files,
  overrides: ModuleOverrides = {},
): string[] {
  const found: string[] = [];
  rule.check({ module: moduleOf(files, overrides) }, ({ file, line, column, message }) => {
    found.push(`${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}`);
  });
  return found;
}

/** A complete set of files, of which a spec changes some; `undefined` takes one away. */
export function files(changes: Readonly<Record<string, string | undefined>> = {}): Files {
  const all = { ...COMPLETE, ...changes };
  return Object.fromEntries(
    Object.entries(all).flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])),
  );
}

/** A complete set in which INTERFACE.md is right for `src/index.ts`, after which `change` may spoil it. */
export function filesFor(source: string, change: (text: string) => string = (text) => text): Files {
  return files({ 'src/index.ts': source, 'INTERFACE.md': change(interfaceFor(source)) });
}

function interfaceFor(source: string): string {
  const module = moduleOf({ 'src/index.ts': source });
  return replaceBlocks(INTERFACE, { interface: blockText('interface', module) }).text;
}

const SOURCE = '/** Makes a log. */\nexport function createIntentLog(): void {}\n';

const INTERFACE = `# Interface of intent-log

## Exports

<!-- amiw:interface:start -->
<!-- amiw:interface:end -->

## Events

None, because it keeps to itself.

## Configuration

None, because nothing can be set.

## Errors

| Class | When |
| ----- | ---- |
| \`Gone\` | the intent was removed |
`;

const RECORD = renderRecord(
  recordOf(extractInterface((file) => (file === 'src/index.ts' ? SOURCE : undefined))),
);

const COMPLETE: Files = {
  'README.md': `# Intent log

An introduction.

## Purpose

Keep what people asked for, and find it again.

## Quick start

\`\`\`ts
import { createIntentLog } from '@acme/intent-log';
\`\`\`

## Wiring

It needs a bus.

## Configuration

None, because nothing can be set.

## Events

None, because it keeps to itself.
`,
  'INTERFACE.md': interfaceFor(SOURCE),
  'ROADMAP.md': `# Roadmap of intent-log

## PoC

It works.

- [x] Intents are kept (proved by \`tests/intent-log.test.ts\`).

## Prototype

It is fast.

- [ ] A thousand intents in a second.

## MVP

It is used.

- [ ] Somebody uses it.
`,
  'ModLog.md': `# ModLog of intent-log

## 0.0.1 (2026-01-31): First version

- Milestone: PoC
- Protocols: WSP 22, WSP 33
- Decision: new module, because nothing kept intents.

### Changes

- A log of intents.

### Impact

None yet for others.

${RECORD}
`,
  'tests/README.md':
    '# Tests of intent-log\n\n- `intent-log.test.ts` proves that intents are kept.\n',
  'tests/intent-log.test.ts': '',
  'src/index.ts': SOURCE,
  'package.json': '{ "name": "@acme/intent-log", "version": "0.0.1" }',
};
