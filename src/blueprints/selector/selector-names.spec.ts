import { expect, it } from 'vitest';
import { isFreeNoun, selectorNames } from './selector-names';

it.each([
  ['carrier-selector', 'CarrierSelector', 'Carrier', 'CARRIER'],
  ['room-picker', 'RoomPicker', 'Room', 'ROOM'],
  ['dispatch', 'Dispatch', 'Dispatch', 'DISPATCH'],
  ['ranking', 'RankingSelector', 'RankingSelector', 'RANKING_SELECTOR'],
])('%s has %s, and types that begin with %s', (name, className, typeName, typeConstant) => {
  expect(selectorNames(name, 'carrier', 'shipment')).toMatchObject({
    className,
    typeName,
    typeConstant,
  });
});

it('has words for documents and names for code', () => {
  expect(selectorNames('surgery-rooms', 'operating-room', 'emergency-case')).toMatchObject({
    candidateKey: 'operatingRoom',
    candidatesConstant: 'OPERATING_ROOMS',
    candidates: 'operating rooms',
    aCandidate: 'an operating room',
    aNounTitle: 'An emergency case',
    nouns: 'emergency cases',
    requestName: 'emergency-case',
    constant: 'SURGERY_ROOMS',
  });
});

it.each(['request', 'service', 'class', 'score', 'criterion'])('does not take %s', (noun) => {
  expect(isFreeNoun(noun)).toBe(false);
});
