/** What the README tells of a fact. */
interface ToldFact {
  readonly name: string;
  readonly valueText: string;
  readonly required: boolean;
  readonly description: string;
}

export interface FactGroup {
  /** What these may be, and since when they are known. */
  readonly title: string;
  /** Their names, each with what it means. */
  readonly facts: string;
}

/** Facts that may be the same share a line, in the order of the first of each kind. */
export function factGroups(facts: readonly ToldFact[]): FactGroup[] {
  const groups = new Map<string, string[]>();
  for (const fact of facts) {
    const since = fact.required ? 'known from the start' : 'found on the way';
    const title = `${fact.valueText.charAt(0).toUpperCase()}${fact.valueText.slice(1)}, ${since}`;
    groups.set(title, [...(groups.get(title) ?? []), told(fact)]);
  }
  return [...groups].map(([title, names]) => ({ title, facts: names.join(', ') }));
}

/** A description that only repeats the name says nothing. */
function told({ name, description }: ToldFact): string {
  const meaning = description.trim().replace(/\.$/, '');
  const repeats = meaning.replace(/\s/g, '').toLowerCase() === name.toLowerCase();
  return meaning === '' || repeats ? `\`${name}\`` : `\`${name}\` (${meaning})`;
}
