import { expect, it } from 'vitest';
import type { TextEdit } from '../source/text-edit';
import type { Finding } from './finding';
import { chooseFixes, isAmong, withoutEdits } from './fixes';

const edit = (column: number, text: string, length = 2): TextEdit => ({
  file: 'README.md',
  from: { line: 1, column },
  to: { line: 1, column: column + length },
  text,
});

const finding = (message: string, edits?: readonly TextEdit[]): Finding => ({
  ...{ ruleId: 'link-target-missing', severity: 'error', protocol: 'WSP 33', file: 'README.md' },
  message,
  ...(edits && { edits }),
});

it('takes findings that do not stand in each other’s way, and edits that they share once', () => {
  const a = finding('a', [edit(1, 'x')]);
  const same = finding('b', [edit(1, 'x')]);
  const other = finding('c', [edit(5, 'y')]);
  const rival = finding('d', [edit(2, 'z'), edit(9, 'z')]);
  expect(chooseFixes([a, same, finding('none'), other, rival])).toEqual({
    findings: [a, same, other],
    edits: [edit(1, 'x'), edit(5, 'y')],
  });
});

it('tells of a fix only that there is one', () => {
  expect(withoutEdits(finding('a', [edit(1, 'x')]))).toEqual({ ...finding('a'), fixable: true });
  expect(withoutEdits(finding('a'))).toEqual(finding('a'));
});

it('knows a finding again that has moved', () => {
  expect(isAmong({ ...finding('a'), line: 3 }, [{ ...finding('a'), line: 9 }])).toBe(true);
  expect(isAmong(finding('a'), [finding('b')])).toBe(false);
});
