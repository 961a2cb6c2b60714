import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { interfaceOf } from './module-interface';
import { settingsOf, type Setting } from './settings';

function settings(source: string, files: Readonly<Record<string, string>> = {}): Setting[] {
  const module = moduleOf({ 'src/index.ts': source, ...files });
  return [...settingsOf(module, interfaceOf(module))];
}

function rows(source: string): string[] {
  return settings(source).map(
    ({ variable, accepts, fallback }) => `${variable}: ${accepts} = ${fallback}`,
  );
}

it.each([
  ["integerSetting('A', { fallback: 25, min: 1, max: 1_000 })", 'A: integer from 1 to 1000 = `25`'],
  ["integerSetting('A', { min: 1 })", 'A: integer from 1 = required'],
  ["durationSetting('A', { fallback: 90 * 60_000 })", 'A: duration = `90m`'],
  ["durationSetting('A', { fallback: 0 })", 'A: duration = `0ms`'],
  ["choiceSetting('A', ['x', 'y'], { fallback: 'x' })", 'A: `x`, `y` = `x`'],
  ["flagSetting('A', { fallback: true })", 'A: `true` or `false` = `true`'],
  ["textSetting('A', { fallback: '' })", 'A: text = empty'],
  ["textSetting('A', { fallback: nameOf(this) })", 'A: text = `nameOf(this)`'],
  ["secretSetting('A', { minLength: 32 })", 'A: secret of at least 32 characters = required'],
  ["optionalSetting(secretSetting('A'))", 'A: secret = none'],
  ["process.env.A ?? '80'", 'A: text = `80`'],
  ["environment['A'] || 'b'", 'A: text = `b`'],
  ['env.A', 'A: text = none'],
])('reads %s', (code, row) => {
  expect(rows(`const x = ${code};`)).toEqual([row]);
});

it("reads what the module's own functions expect, and which default they are given", () => {
  expect(
    rows(`
      const HOUR = 3_600_000;
      const S = { a: periodSetting('A', HOUR), b: weightsSetting('B'), c: shareSetting('C', 0.5) };
      function periodSetting(variable: string, fallback: number): Setting<number> {
        const setting = durationSetting(variable, { fallback });
        return { ...setting, expected: \`\${setting.expected}, from 1s to 24h\` };
      }
      function weightsSetting(variable: string): Setting<object> {
        return { variable, expected: 'weights such as a=2', fallback: { value: {} } };
      }
      function shareSetting(variable: string, value: number): Setting<number> {
        return { variable, expected: 'a number from 0 to 1', fallback: { value } };
      }
    `),
  ).toEqual([
    'A: duration from 1s to 24h = `1h`',
    'B: weights such as a=2 = built in',
    'C: number from 0 to 1 = `0.5`',
  ]);
});

it('leaves alone what reads no variable, tests and the demo', () => {
  expect(
    rows("integerSetting(name, {}); process.env.lower; a.B; 'process.env.C'; // env.D"),
  ).toEqual([]);
  const others = { 'src/a.test.ts': 'env.A;', 'src/demo.ts': 'env.A;', 'tests/a.ts': 'env.A;' };
  expect(settings('', others)).toEqual([]);
});

it('tells a variable that is read twice once, with its meaning in words of its own', () => {
  const source = '/** Size. */\nconst a = env.A;\nconst b = env.A;';
  expect(settings(source)).toEqual([
    expect.objectContaining({
      meaning: 'Size.',
      place: { file: 'src/index.ts', line: 2, column: 11 },
    }),
  ]);
});
