import { expect, it } from 'vitest';
import { progressLines } from './progress-lines';

/** What is told when somebody asks at these seconds. */
function toldAt(seconds: readonly number[], done = 12, total = 50): (string | undefined)[] {
  const lines = progressLines('wsp-coverage');
  return seconds.map((second) => lines({ done, total }, second));
}

it('says how much is done and how long that took', () => {
  expect(toldAt([41.9])).toEqual(['wsp-coverage  12 of 50 done, 41 s']);
  expect(toldAt([60])).toEqual(['wsp-coverage  12 of 50 done, 1 min 0 s']);
  expect(toldAt([754])).toEqual(['wsp-coverage  12 of 50 done, 12 min 34 s']);
});

it('says nothing of what is over in a moment, or over', () => {
  expect(toldAt([0, 1, 4.999])).toEqual([undefined, undefined, undefined]);
  expect(toldAt([9], 50)).toEqual([undefined]);
});

it('says it every five seconds in the first minute, every thirty afterwards', () => {
  const seconds = Array.from({ length: 1500 }, (_, index) => index / 10);
  const told = toldAt(seconds).flatMap((line, index) => (line === undefined ? [] : [index / 10]));
  expect(told).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 90, 120]);
});

it('does not make up for lines that nobody could ask for', () => {
  const told = toldAt([17, 18, 19.9, 20]).map((line) => line !== undefined);
  expect(told).toEqual([true, false, false, true]);
});
