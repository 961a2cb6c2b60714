import type { Conjunction } from './conjunction';
import type { Aspect } from './change-kinds';
import type { Part } from './schema';

/** Where one side says something, and what. */
export interface Saying {
  /** JSON pointer in its document. */
  readonly pointer: string;
  /** `undefined` when it says nothing there. */
  readonly value: unknown;
}

/** One reason why what the narrow side lets through may not get through the wide side. */
export interface Breach {
  readonly aspect: Aspect;
  readonly narrow: Saying;
  readonly wide: Saying;
  /** The property or value that it is about. */
  readonly subject?: string;
}

/** Pointers of the two schemas that are compared. */
export interface Places {
  readonly narrow: string;
  readonly wide: string;
}

/** What checks may ask of each other. */
export interface Comparison {
  /** Reasons why something that is valid under `narrow` may not be valid under `wide`; empty when there is none. */
  contain(narrow: Conjunction, wide: Conjunction, at: Places): readonly Breach[];
}

/** One question: does everything that `narrow` lets through keep what one schema of the wide side asks for? */
export type Check = (
  narrow: Conjunction,
  wide: Part,
  at: Places,
  comparison: Comparison,
) => readonly Breach[];

/** What the parts say with a keyword: the first of them that has it. */
export function saying({ parts }: Conjunction, keyword: string, place: string): Saying {
  const part = parts.find(({ schema }) => keyword in schema);
  return part === undefined
    ? { pointer: place, value: undefined }
    : { pointer: `${part.pointer}/${keyword}`, value: part.schema[keyword] };
}

/** What one schema says with a keyword. */
export function sayingOf(part: Part, keyword: string): Saying {
  return keyword in part.schema
    ? { pointer: `${part.pointer}/${keyword}`, value: part.schema[keyword] }
    : { pointer: part.pointer, value: undefined };
}

/** A breach of one keyword. */
export function breachOf(
  aspect: Aspect,
  keyword: string,
  narrow: Conjunction,
  wide: Part,
  at: Places,
): Breach {
  return {
    aspect,
    narrow: saying(narrow, keyword, at.narrow),
    wide: sayingOf(wide, keyword),
  };
}
