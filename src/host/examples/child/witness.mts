import { format, isDeepStrictEqual, types } from 'node:util';
import type { ExpectedResult } from '../../../core/examples/instrument.js';
import { inWords } from '../../process/in-words.mjs';
import { thrownOf } from '../../process/thrown.mjs';
import type { Telling } from '../job.js';

/** A value, and what stands behind the arrow as code, if it is code. */
type Produce<T> = () => T | Promise<T>;
type Expected = () => unknown;

/** Sees the values of an instrumented program and compares them where they are. */
export class Witness {
  readonly #claims: readonly Claim[];
  readonly #tellings: Telling[];
  readonly #pending: Promise<unknown>[] = [];

  constructor(claims: readonly Claim[]) {
    this.#claims = claims;
    this.#tellings = claims.map(() => ({ kind: 'not-reached' }));
  }

  readonly value = (index: number, produce: Produce<unknown>, expected?: Expected): unknown =>
    this.#watch(index, produce, (value) =>
      isExpected(value, inWords(value), this.#text(index), expected)
        ? { kind: 'same' }
        : { kind: 'value', value: inWords(value) },
    );

  readonly printed = (
    index: number,
    produce: Produce<readonly unknown[]>,
    expected?: Expected,
  ): unknown =>
    this.#watch(index, produce, (given) => {
      console.log(...given);
      const text = format(...given);
      const only = given.length === 1 ? expected : undefined;
      return isExpected(given[0], text, this.#text(index), only)
        ? { kind: 'same' }
        : { kind: 'printed', text };
    });

  /** All that was seen, once the promises that nobody waited for have settled. */
  async tellings(): Promise<readonly Telling[]> {
    await Promise.all(this.#pending);
    return this.#tellings;
  }

  /** What was seen until now. */
  get sofar(): readonly Telling[] {
    return this.#tellings;
  }

  #text(index: number): string {
    return this.#claims[index]?.text ?? '';
  }

  #watch<T>(index: number, produce: Produce<T>, tell: (value: T) => Telling): unknown {
    let made: T | Promise<T>;
    try {
      made = produce();
    } catch (error) {
      this.#threw(index, error);
      return undefined;
    }
    if (!types.isPromise(made)) return this.#returned(index, made, tell);
    const settled = made.then(
      (value) => this.#returned(index, value, tell),
      (error: unknown) => {
        this.#threw(index, error);
      },
    );
    this.#pending.push(settled.catch(() => undefined));
    return settled;
  }

  #returned<T>(index: number, value: T, tell: (value: T) => Telling): T {
    const throws = this.#claims[index]?.expectation.kind === 'throws';
    this.#tell(index, throws ? { kind: 'value', value: inWords(value) } : tell(value));
    return value;
  }

  /** An error that nobody claimed goes on its way. */
  #threw(index: number, error: unknown): void {
    const expectation = this.#claims[index]?.expectation;
    if (expectation?.kind !== 'throws') throw error;
    const same = isNamed(error, expectation.what);
    this.#tell(index, same ? { kind: 'same' } : { kind: 'threw', error: thrownOf(error) });
  }

  /** In a loop the first difference counts. */
  #tell(index: number, telling: Telling): void {
    const known = this.#tellings[index]?.kind;
    if (known === 'not-reached' || known === 'same') this.#tellings[index] = telling;
  }
}

type Claim = Pick<ExpectedResult, 'text' | 'expectation'>;

/** As a value, or word for word as it is shown; a text may stand without quotes. */
function isExpected(
  value: unknown,
  shown: string,
  text: string,
  expected: Expected | undefined,
): boolean {
  const words = [shown, ...(typeof value === 'string' ? [value] : [])].map(inOneLine);
  if (words.includes(inOneLine(text))) return true;
  if (expected === undefined) return false;
  try {
    return isDeepStrictEqual(value, expected());
  } catch {
    // Words that look like code, such as a name that nothing has.
    return false;
  }
}

function inOneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

/** Whether an error has this code, name or message; nothing asks for any error. */
function isNamed(error: unknown, what: string): boolean {
  if (what === '') return true;
  const { name, message } = thrownOf(error);
  const { code } = Object(error) as { readonly code?: unknown };
  return [code, name, message, `${name}: ${message}`].includes(what);
}
