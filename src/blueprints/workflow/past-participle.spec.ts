import { expect, it } from 'vitest';
import { pastParticiple } from './past-participle';

it.each([
  ['approve', 'approved'],
  ['submit', 'submitted'],
  ['return', 'returned'],
  ['send', 'sent'],
  ['pay', 'paid'],
  ['ship', 'shipped'],
  ['drop', 'dropped'],
  ['deny', 'denied'],
  ['delay', 'delayed'],
  ['fix', 'fixed'],
  ['review', 'reviewed'],
  ['wait', 'waited'],
  ['open', 'opened'],
  ['cancel', 'canceled'],
  ['withdraw', 'withdrawn'],
  ['expire', 'expired'],
  ['feed', 'fed'],
  ['need', 'needed'],
  ['free', 'freed'],
  ['refer', 'referred'],
])('makes %s %s', (verb, participle) => {
  expect(pastParticiple(verb)).toBe(participle);
});

it('inflects the first of several words', () => {
  expect(pastParticiple('send-to-review')).toBe('sent-to-review');
  expect(pastParticiple('hand-over')).toBe('handed-over');
});

it('leaves alone what is a participle', () => {
  expect(pastParticiple('approved')).toBe('approved');
  expect(pastParticiple('closed')).toBe('closed');
});
