import { type Aggregator, normalValue, type Source } from './aggregator';
import { type Outcome, outcomeOf, type Told } from './merge-model';

/** What hardly a table lists; where one does, it counts as that row says. */
export const UNLISTED = 'Something Else';

/** What a source says, as a test gives it to the module. */
export interface Said {
  readonly source: string;
  readonly raw: string;
  /** What that counts as. */
  readonly value: string;
}

/** Something that a source can say that makes a subject good, and something that makes it good no longer. */
export interface Turn {
  readonly strong: Said;
  readonly weak: Said;
}

/** Takes what the check has nothing to say about. */
export function turnOf(model: Aggregator): Turn {
  const turns = model.sources.flatMap((source): Turn[] => {
    const all = saidBy(source, model);
    const strong = all.find((said) => outcomeOf([toldOf(said)], model).good);
    const weak = all.find((said) => !isGood(said.value, model) && said.value !== model.unknown);
    const other = weak ?? all.find((said) => !isGood(said.value, model));
    return strong === undefined || other === undefined ? [] : [{ strong, weak: other }];
  });
  const [turn] = turns;
  if (turn === undefined) throw new Error('No source makes a subject good, which was checked.');
  return turn;
}

/** Everything that a source can say, each value once, from the highest rank to the lowest. */
export function saidBy(source: Source, { values }: Aggregator): Said[] {
  const listed = source.rows.map(([raw, value]) => ({ source: source.name, raw, value }));
  const unlisted = { source: source.name, raw: UNLISTED, value: normalValue(source, UNLISTED) };
  return values.flatMap(({ name }) => {
    const said = [...listed, unlisted].find(({ value }) => value === name);
    return said === undefined ? [] : [said];
  });
}

export function toldOf({ source, value }: Said, confidence = 1, age = 0): Told {
  return { source, value, confidence, age };
}

/** What comes of one reading that is sure. */
export function alone(said: Said, model: Aggregator, age = 0): Outcome {
  return outcomeOf([toldOf(said, 1, age)], model);
}

function isGood(value: string, model: Aggregator): boolean {
  return model.values.some(({ name, good }) => name === value && good);
}
