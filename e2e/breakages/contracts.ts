import type { Breakage } from './breakage';

const CREATED = 'contracts/intent-log.created.schema.json';
const REMOVED = 'contracts/intent-log.removed.schema.json';

export const CONTRACTS: readonly Breakage[] = [
  {
    rule: 'contract-breaks-old-readers',
    what: 'a value that subscribers do not know',
    break: (module) => {
      module.replace(CREATED, '"paused"', '"paused", "lost"');
    },
    at: { file: CREATED, lineOf: '"lost"' },
    says: '`enum-value-added`',
    also: ['event-types-stale'],
  },
  {
    rule: 'contract-breaks-new-readers',
    what: 'a promise to earlier events that is given and broken',
    break: (module) => {
      module.replace(CREATED, '"x-version"', '"x-compatibility": "backward",\n  "x-version"');
      module.replace(CREATED, '"maxLength": 200', '"maxLength": 100');
    },
    at: { file: CREATED, lineOf: '"maxLength": 100' },
    says: '`max-length-lowered`',
    also: ['event-types-stale'],
  },
  {
    rule: 'contract-change-unchecked',
    what: 'a keyword that nobody knows',
    break: (module) => {
      module.replace(CREATED, '"minLength": 1,', '"minLength": 1,\n          "minWords": 1,');
    },
    at: { file: CREATED, lineOf: '"minWords"' },
    says: '(`minWords`)',
    also: ['event-types-stale'],
  },
  {
    rule: 'contract-base-unreadable',
    what: 'a base that was never fetched',
    break: () => undefined,
    env: { NX_BASE: 'origin/nowhere' },
    at: 'wsp.json',
    says: '`origin/nowhere` is no commit',
  },
  {
    rule: 'contract-example-invalid',
    what: 'an example of another state',
    break: (module) => {
      module.replace(CREATED, '"status": "open"', '"status": "opened"');
    },
    at: { file: CREATED, lineOf: '"opened"' },
    says: '`/examples/0/record/status` must be one of',
    breaks: ['coverage'],
  },
  {
    rule: 'contract-schema-invalid',
    what: 'a keyword of the wrong form',
    break: (module) => {
      module.replace(REMOVED, '"x-version"', '"minProperties": "one",\n  "x-version"');
    },
    at: { file: REMOVED, lineOf: '"minProperties"' },
    says: '`/minProperties` must be integer',
    also: ['event-types-stale'],
  },
  {
    rule: 'contract-past-removal',
    what: 'an event that was to be gone',
    break: (module) => {
      module.replace(REMOVED, '"x-version"', '"x-removal": "2020-01-31",\n  "x-version"');
    },
    at: { file: REMOVED, lineOf: '"x-removal"' },
    says: 'expected nobody to publish it from 2020-01-31 on',
  },
  {
    rule: 'contract-terms-malformed',
    what: 'a version that is none',
    break: (module) => {
      module.replace(CREATED, '"x-version": "1.0.0"', '"x-version": "one"');
    },
    at: { file: CREATED, lineOf: '"x-version"' },
    says: 'expected a semantic version',
    also: ['event-types-stale'],
  },
  {
    rule: 'contract-not-retired',
    what: 'a next version beside one that says nothing of it',
    break: (module) => {
      const next = 'intent-log.created.v2';
      const text = module.read(CREATED);
      module.write(
        `contracts/${next}.schema.json`,
        text.replace('"1.0.0"', '"2.0.0"').replace('intent-log.created', next),
      );
      module.replace('wsp.json', '"intent-log.created"', `"intent-log.created", "${next}"`);
    },
    at: { file: CREATED, lineOf: '"x-version"' },
    says: 'does not say until when',
    also: ['event-types-stale'],
    breaks: ['docs', 'integration'],
  },
  {
    rule: 'event-contested',
    what: 'an event of two publishers',
    break: (_module, workspace) => {
      workspace.write(
        'modules/communication/other-log/wsp.json',
        JSON.stringify({
          name: 'other-log',
          domain: 'communication',
          purpose: 'Keep something else',
          events: { publishes: ['intent-log.created'] },
        }),
      );
    },
    at: { file: 'wsp.json', lineOf: '"intent-log.created"' },
    says: 'is published by `other-log` too',
  },
  {
    rule: 'event-types-stale',
    what: 'a generated type that somebody has edited',
    break: (module) => {
      module.replace('src/contracts.generated.ts', 'readonly id: string', 'readonly id: number');
    },
    at: 'src/contracts.generated.ts',
    says: 'says something else than the contracts',
  },
  {
    rule: 'event-withdrawn',
    what: 'an event that is not published any more',
    break: (module) => {
      module.remove(REMOVED);
      module.replace('wsp.json', /,\s*"intent-log\.removed"/, '');
    },
    at: 'wsp.json',
    says: '`intent-log.removed` is not published any more',
    also: ['event-types-stale'],
    breaks: ['docs', 'coverage', 'integration'],
  },
  {
    rule: 'read-not-promised',
    what: 'something read that no contract promises',
    break: (module) => {
      module.replace('wsp.json', '"subscribes": []', '"subscribes": ["intent-log.created"]');
      module.append(
        'src/events.ts',
        "\nexport interface Heard {\n  'intent-log.created': { readonly total: number };\n}\n",
      );
    },
    at: { file: 'src/events.ts', lineOf: 'readonly total' },
    says: '`total` is read of `intent-log.created`',
    breaks: ['docs', 'integration'],
  },
  {
    rule: 'subscription-unpublished',
    what: 'a subscription with a slip of the pen',
    break: (module) => {
      module.replace('wsp.json', '"subscribes": []', '"subscribes": ["intent-log.craeted"]');
    },
    at: { file: 'wsp.json', lineOf: 'intent-log.craeted' },
    says: 'expected `intent-log.created`',
    breaks: ['docs', 'integration'],
  },
  {
    rule: 'subscription-version-unmet',
    what: 'a version that is not there yet',
    break: (module) => {
      module.replace(
        'wsp.json',
        '"subscribes": []',
        '"subscribes": ["intent-log.created"],\n    "versions": { "intent-log.created": "^2.0.0" }',
      );
    },
    at: { file: 'wsp.json', lineOf: '"^2.0.0"' },
    says: 'has version `1.0.0`; expected one in `^2.0.0`',
    breaks: ['docs', 'integration'],
  },
];
