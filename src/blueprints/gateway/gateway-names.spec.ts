import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { parseSync } from 'oxc-parser';
import { gatewayBlueprint } from './blueprint';
import { clashes, gatewayNames } from './gateway-names';
import { optionsOf } from './option-sets.fixture';

it('takes the module from its name, and what it sends from the subject', () => {
  expect(gatewayNames('payment-gateway', 'refund-request')).toMatchObject({
    className: 'PaymentGateway',
    instance: 'paymentGateway',
    constant: 'PAYMENT_GATEWAY',
    recordClass: 'RefundRequest',
    recordConstant: 'REFUND_REQUEST',
    recordName: 'refund-request',
    nouns: 'refund requests',
    aNounTitle: 'A refund request',
  });
  expect(gatewayNames('alerts', 'alert')).toMatchObject({ aNoun: 'an alert' });
});

it.each(['line', 'breaker', 'outcome', 'rate'])('keeps apart what the sources call %s', (name) => {
  const { className, recordClass } = gatewayNames(name, name);
  expect([className, recordClass]).not.toContain(name.charAt(0).toUpperCase() + name.slice(1));
});

it.each([
  ['message', 'message', true],
  ['sent-message', 'message', true],
  ['message-platform', 'message', true],
  ['messages', 'message', false],
  ['message-gateway', 'message', false],
])('%s with the subject %s has one name for two things: %s', (name, subject, expected) => {
  expect(clashes(gatewayNames(name, subject))).toBe(expected);
});

it('makes sources that parse and declare nothing twice', () => {
  const subjects = 'request receipt error map platform event session line call file person'.split(
    ' ',
  );
  const faults = subjects.flatMap((subject) =>
    [...render(gatewayBlueprint, contextOf('relay'), optionsOf({ subject }))]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors)
      .map(({ message }) => `${subject}: ${message}`),
  );
  expect(faults).toEqual([]);
});
