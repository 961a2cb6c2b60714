import { plural, singular } from '../shared/plural';
import { camelCase } from '../shared/words';
import type { KindOptions } from './options';

/** A kind with everything that is known of it filled in. */
export interface Kind {
  /** As it stands in code: `openQuestions`. */
  readonly key: string;
  /** `open questions` */
  readonly words: string;
  readonly description: string;
  /** Words of headings and labels that name it, in lower case; the first is the one that the demo shows. */
  readonly headings: readonly string[];
  readonly cues: readonly string[];
  readonly questions: boolean;
  readonly negated: boolean;
  readonly owner: boolean;
  readonly due: boolean;
  readonly limit: number;
  readonly each: number;
  readonly most: number;
}

export function kindsOf(options: readonly KindOptions[]): Kind[] {
  return options.map((given) => {
    const key = camelCase(given.name);
    const words = wordsOfKey(key);
    const { questions, negated, owner, due, limit, confidence } = given;
    const cues = [...new Set(given.cues.map(withBlanks))];
    return {
      ...{ key, words, questions, negated, owner, due, limit, cues, ...confidence },
      description: given.description.replace(/\.$/, ''),
      headings: [...new Set([words, ...given.headings].flatMap(bothNumbers))],
    };
  });
}

/** `openQuestions` as `open questions`. */
export function wordsOfKey(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `Action items` as it is, in lower case, and as `action item`. */
function bothNumbers(heading: string): string[] {
  const words = withBlanks(heading.toLowerCase());
  const [last = ''] = /[^ ]+$/.exec(words) ?? [];
  const start = words.slice(0, -last.length);
  const one = singular(last);
  return [words, `${start}${one === last ? plural(last) : one}`];
}

/** In a text, `follow-up` and `follow up` are the same words. */
export function withBlanks(words: string): string {
  return words.replaceAll('-', ' ');
}
