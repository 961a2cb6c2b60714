/**
 * A look at regular expressions that tells whether a text can make one slow. Each repetition has to be bounded, and the
 * number of ways in which a pattern can be tried at one place is limited: then the time that a text takes grows with its
 * length, whatever is in it.
 */

/** How many ways to try a pattern there may be. */
export const MOST_WAYS = 1000;

/** Why a pattern is not taken; `undefined` when it is. */
export interface PatternFault {
  /** What is there, in words. */
  readonly found: string;
  readonly expected: string;
}

export function patternFault(pattern: string): PatternFault | undefined {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    const found = `is no regular expression (${(error as Error).message})`;
    return { found, expected: 'a regular expression of JavaScript with the flag u' };
  }
  try {
    const ways = new PatternReader(pattern).read();
    if (ways <= MOST_WAYS) return undefined;
    const found = `can be tried in ${ways > 1e6 ? 'more than a million' : Math.ceil(ways)} ways`;
    return { found, expected: `at most ${MOST_WAYS}; say more exactly how often things repeat` };
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly fault: PatternFault) {
    super(fault.found);
  }
}

/** Counts ways. What it reads has been compiled before, so that it need not look for faults of grammar. */
class PatternReader {
  readonly #pattern: string;
  #place = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  read(): number {
    let sum = 0;
    do sum += this.#sequence();
    while (this.#take(/\|/y) !== '');
    return sum;
  }

  #sequence(): number {
    let ways = 1;
    while (this.#place < this.#pattern.length && !/[|)]/.test(this.#next())) {
      ways = Math.min(ways * this.#repeated(this.#part()), Number.MAX_SAFE_INTEGER);
    }
    return ways;
  }

  #part(): number {
    if (this.#take(/\((?=\?[=!]|\?<[=!])/y) !== '') throw new Refused(LOOKAROUND);
    if (this.#take(/\((?:\?:|\?<\w+>)?/y) !== '') {
      const ways = this.read();
      this.#take(/\)/y);
      return ways;
    }
    if (this.#take(/\\(?:[1-9]|k<)/y) !== '') throw new Refused(BACKREFERENCE);
    this.#take(/\[(?:\\[^]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\[^]|[^]/uy);
    return 1;
  }

  /** The ways of a part, with the repetition that stands behind it. */
  #repeated(ways: number): number {
    const quantifier = this.#take(/[*+?]\??|\{\d+(?:,\d*)?\}\??/y).replace(/(?<=.)\?$/, '');
    if (quantifier === '') return ways;
    if (quantifier === '?') return ways + 1;
    const [, least = '', rest] = /^\{(\d+)(?:(,\d*))?\}$/.exec(quantifier) ?? [];
    if (least === '' || rest === ',') throw new Refused(unbounded(quantifier));
    return waysOfTimes(
      ways,
      Number(least),
      rest === undefined ? Number(least) : Number(rest.slice(1)),
    );
  }

  #next(): string {
    return this.#pattern.charAt(this.#place);
  }

  #take(expected: RegExp): string {
    const sticky = new RegExp(expected);
    sticky.lastIndex = this.#place;
    const [taken = ''] = sticky.exec(this.#pattern) ?? [];
    this.#place += taken.length;
    return taken;
  }
}

function waysOfTimes(ways: number, least: number, most: number): number {
  let sum = 0;
  for (let times = least; times <= Math.min(most, least + MOST_WAYS); times += 1)
    sum += ways ** times;
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}

function unbounded(quantifier: string): PatternFault {
  const bounded = { '*': '{0,20}', '+': '{1,20}' }[quantifier] ?? quantifier.replace(',', ',20');
  return { found: `repeats without an end (${quantifier})`, expected: `a bound, as in ${bounded}` };
}

const LOOKAROUND: PatternFault = {
  found: 'looks around',
  expected: 'a pattern without (?=, (?!, (?<= and (?<!; \\b finds where words begin and end',
};

const BACKREFERENCE: PatternFault = {
  found: 'refers to one of its own groups',
  expected: 'a pattern without references such as \\1',
};
