import { distance } from 'fastest-levenshtein';

/** The name among those that are right which a wrong one most likely meant; `undefined` when none is near. */
export function nearestName(wrong: string, right: readonly string[]): string | undefined {
  const ranked = right
    .map((name) => ({ name, steps: distance(name.toLowerCase(), wrong.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  // A third of the letters may be wrong: with more, a short name is near to everything.
  const most = Math.max(1, Math.floor(wrong.length / 3));
  return best !== undefined && best.steps <= most ? best.name : undefined;
}

/** The one name that a slip or two made a wrong one of; `undefined` where several may be meant. */
export function onlyNearName(wrong: string, right: readonly string[]): string | undefined {
  const near = right.filter((name) => distance(name, wrong) <= 2);
  return near.length === 1 ? near[0] : undefined;
}
