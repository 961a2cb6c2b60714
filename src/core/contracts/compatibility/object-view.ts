import { accepts } from './accepts';
import { type Conjunction, conjunctionOf } from './conjunction';
import { mapUnder, type Part, under } from './schema';
import { kindsOfAll } from './view';

export function mayBeObject(narrow: Conjunction): boolean {
  return kindsOfAll(narrow).includes('object');
}

/** What names are asked of may rule a property out. */
export function mayHave({ parts }: Conjunction, name: string): boolean {
  return parts.every((part) => {
    const names = under(part, 'propertyNames');
    return names === undefined || accepts(conjunctionOf(names), name) !== false;
  });
}

export function patternsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [...mapUnder(part, 'patternProperties').keys()]);
}
