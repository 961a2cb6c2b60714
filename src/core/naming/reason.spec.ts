import { expect, it } from 'vitest';
import { isReason } from './reason';

it.each([
  'only on Windows',
  'needs a licence',
  'the parser never says so',
  'vendor code, generated',
  'It was long once.',
  'no network here',
  'issue #42: the broker drops it',
  'because the sandbox has no network',
  'TODO(ada): mend the flaky clock',
  'läuft nur unter Windows',
  'нужна лицензия сервера',
  '沙箱里没有网络',
])('takes "%s" for a reason', (text) => {
  expect(isReason(text)).toBe(true);
});

it.each([
  '',
  '.',
  '- ',
  'ok',
  'todo',
  'n/a',
  'because',
  'because reasons',
  'TODO later',
  'temporarily',
  'no reason',
  'skip this test',
  'test test test test',
  'windows windows windows',
  'a b',
  'xx yy',
  '1234567890 12',
  '临时',
])('takes "%s" for none', (text) => {
  expect(isReason(text)).toBe(false);
});
