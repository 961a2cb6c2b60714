import { expect, it } from 'vitest';
import { AmiwError } from '../core/errors';
import { faultsInExamples } from '../core/contracts/validity';
import { inTime } from './run-gate';

const patient = (text: string) => ({ type: 'string', pattern: '^(a+)+$', examples: [text] });

it('gives up a contract whose pattern tries every combination on an example', () => {
  const read = () => faultsInExamples(patient(`${'a'.repeat(60)}b`));

  expect(() => inTime('contracts', 'modules/shop/cart', read, 0.2)).toThrow(
    /^wsp-contracts was still reading modules\/shop\/cart after 0\.2 s\..*\[READING_TIMED_OUT\]$/s,
  );
});

it('leaves alone what is read in time, and what fails', () => {
  const fault = new AmiwError('NAME_INVALID', { found: 'a', expected: 'b', fix: 'c' });
  const fail = () => {
    throw fault;
  };

  expect(inTime('contracts', 'modules/shop/cart', () => faultsInExamples(patient('aaa')))).toEqual(
    [],
  );
  expect(() => inTime('contracts', 'modules/shop/cart', fail)).toThrow(fault);
});
