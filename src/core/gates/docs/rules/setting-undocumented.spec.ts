import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { settingUndocumented } from './setting-undocumented';

function check(source: string): string[] {
  return findings(settingUndocumented, files({ 'src/index.ts': source }));
}

it.each([
  [
    'a comment before the setting',
    "const SETTINGS = {\n  /** Where it listens. */\n  port: integerSetting('PORT', { fallback: 80 }),\n};",
  ],
  [
    'a member that begins with its name',
    "/** C. */\nexport interface C {\n  /** `PORT`: where it listens. */\n  port: number;\n}\nconst S = { port: integerSetting('PORT', {}) };",
  ],
  ['a comment before a variable', "/** Where it listens. */\nconst port = process.env['PORT'];"],
])('is content with %s', (_what, source) => {
  expect(check(source)).toEqual([]);
});

it('reports a setting without a word, where it is read', () => {
  expect(
    check("const SETTINGS = {\n  port: integerSetting('PORT', { fallback: 80 }),\n};"),
  ).toEqual([
    'src/index.ts:2:9 `PORT` is read from the environment, and nobody says what it is for.',
  ]);
  expect(check('const port = process.env.PORT;')).toHaveLength(1);
});

it('leaves alone what reads no variable', () => {
  expect(
    check("call(integerSetting(name, {})); // integerSetting('PORT', {})\nenv.port; a.PORT;"),
  ).toEqual([]);
});
