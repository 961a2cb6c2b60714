import { describe, expect, it } from 'vitest';
import {
  conditionCode,
  expectedText,
  holds,
  isValueOf,
  metValue,
  otherValue,
  sampleValue,
  unmetValue,
} from './conditions';
import { complete, ORDER } from './samples.fixture';
import { expandOptions } from './expand-options';
import { workflowOf } from './workflow';

const { fields } = workflowOf(expandOptions(complete(ORDER)));

describe('a condition', () => {
  it.each([
    [{ field: 'total', present: true }, { total: 0 }, {}, 'present', 'present("total")'],
    [
      { field: 'total', atLeast: 5 },
      { total: 5 },
      { total: 4.9 },
      'at least 5',
      'atLeast("total", 5)',
    ],
    [
      { field: 'total', atMost: 5 },
      { total: 5 },
      { total: 5.1 },
      'at most 5',
      'atMost("total", 5)',
    ],
    [
      { field: 'gift', equals: false },
      { gift: false },
      { gift: true },
      'false',
      'equals("gift", false)',
    ],
    [
      { field: 'urgency', oneOf: ['low', 'high'] },
      { urgency: 'high' },
      { urgency: 'none' },
      'one of low, high',
      'oneOf("urgency", ["low","high"])',
    ],
  ] as const)('%o', (condition, met, unmet, text, code) => {
    expect(holds(condition, met)).toBe(true);
    expect(holds(condition, unmet)).toBe(false);
    expect(holds(condition, {})).toBe(false);
    expect(expectedText(condition)).toBe(text);
    expect(conditionCode(condition)).toBe(code);
  });
});

describe.each(fields.map((field) => [field.name, field] as const))(
  'the field %s',
  (name, field) => {
    it('has two values that it may have', () => {
      const values = [sampleValue(field), otherValue(field)];
      expect(values.map((value) => isValueOf(field, value))).toEqual([true, true]);
      expect(values[0]).not.toEqual(values[1]);
    });

    it('has a value for what can be met, and one for what can fail', () => {
      const condition = { field: name, equals: sampleValue(field) as string };
      if (field.type === 'list') return;
      expect(metValue(field, [condition])).toEqual(sampleValue(field));
      expect(unmetValue(field, condition)).not.toEqual(sampleValue(field));
    });
  },
);
