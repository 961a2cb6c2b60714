import type { Breach, Places, Saying } from './breach';
import { ASPECTS, type ChangeKind, type Direction } from './change-kinds';
import { conjunctionOf } from './conjunction';
import { createComparison } from './contain';
import { isObject, type Located, type Schema } from './schema';

/** One change of a schema, and whom it breaks. */
export interface ContractChange {
  readonly kind: ChangeKind;
  readonly breaks: Direction;
  /** JSON pointer in the new schema, or to what is nearest to it there. */
  readonly pointer: string;
  /** The property, value or keyword that it is about. */
  readonly subject?: string;
  /** What stood there; `undefined` for nothing. */
  readonly was: unknown;
  /** What stands there now; `undefined` for nothing. */
  readonly is: unknown;
}

/**
 * All changes that may break somebody, in the order of the schema. No change in a direction means that it is proven:
 * forward, that every new event is valid under the old schema; backward, that every old event is valid under the new one.
 */
export function compareContracts(was: Schema, is: Schema): readonly ContractChange[] {
  return [...changesOf(was, is, 'forward'), ...changesOf(was, is, 'backward')];
}

/** The changes that break in one direction. */
export function changesOf(
  was: Schema,
  is: Schema,
  direction: Direction,
): readonly ContractChange[] {
  const [old, current] = [located(was), located(is)];
  const [narrow, wide] = direction === 'forward' ? [current, old] : [old, current];
  const at: Places = { narrow: '', wide: '' };
  const breaches = createComparison().contain(conjunctionOf(narrow), conjunctionOf(wide), at);
  return breaches.map((breach) => changeOf(breach, direction));
}

function located(schema: Schema): Located {
  return { schema, root: isObject(schema) ? schema : {}, pointer: '' };
}

function changeOf({ aspect, narrow, wide, subject }: Breach, breaks: Direction): ContractChange {
  const [was, is]: readonly [Saying, Saying] =
    breaks === 'forward' ? [wide, narrow] : [narrow, wide];
  return {
    kind: ASPECTS[aspect][breaks],
    breaks,
    pointer: is.pointer,
    ...(subject === undefined ? {} : { subject }),
    was: was.value,
    is: is.value,
  };
}
