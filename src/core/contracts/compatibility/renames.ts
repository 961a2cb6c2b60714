import type { Breach } from './breach';
import type { Conjunction } from './conjunction';
import { isSameMeaning } from './same-meaning';
import { mapUnder, type Part } from './schema';
import { describedIn } from './view';

/** Aspects that a property which is not there any more, or was not there before, may break. */
const OF_PRESENCE = new Set<Breach['aspect']>([
  'closedProperty',
  'openProperty',
  'required',
  'requiredNew',
]);

/**
 * A property that only the wide side describes, and one of the same meaning that only the narrow side does, are one
 * that was renamed: it is told once, in the place of all that follows from it.
 */
export function joinRename(
  breaches: readonly Breach[],
  narrow: Conjunction,
  wide: Part,
): readonly Breach[] {
  const pair = renamedIn(narrow, wide);
  if (pair === undefined) return breaches;
  const { gone, added } = pair;
  const follows = ({ aspect, subject }: Breach) =>
    OF_PRESENCE.has(aspect) && (subject === gone.name || subject === added.name);
  if (!breaches.some(follows)) return breaches;
  const renamed: Breach = {
    aspect: 'renamed',
    narrow: { pointer: added.pointer, value: added.name },
    wide: { pointer: gone.pointer, value: gone.name },
    subject: added.name,
  };
  return [renamed, ...breaches.filter((breach) => !follows(breach))];
}

function renamedIn(narrow: Conjunction, wide: Part) {
  const here = narrow.parts.flatMap((part) => [...mapUnder(part, 'properties')]);
  const there = [...mapUnder(wide, 'properties')];
  const known = new Set(describedIn(wide));
  const added = here.filter(([name]) => !known.has(name));
  const gone = there.filter(([name]) => here.every(([other]) => other !== name));
  const [[from, old] = [], ...othersGone] = gone;
  const [[to, current] = [], ...othersAdded] = added;
  if (from === undefined || old === undefined || to === undefined || current === undefined) {
    return undefined;
  }
  if (othersGone.length > 0 || othersAdded.length > 0 || !isSameMeaning(old, current)) {
    return undefined;
  }
  return {
    gone: { name: from, pointer: old.pointer },
    added: { name: to, pointer: current.pointer },
  };
}
