/** Nouns that do not count one by one: nobody speaks of "a data". */
const UNCOUNTABLE = new Set(
  'billing chaos data dns feedback gps logistics media metadata news'.split(' '),
);

/** Nouns that end like a plural, or are one already. */
const UNCHANGED = new Set([
  'alias',
  'atlas',
  'bias',
  'canvas',
  'gas',
  'lens',
  'plus',
  'series',
  'species',
]);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['ads', 'ad'],
  ['aliases', 'alias'],
  ['analyses', 'analysis'],
  ['apis', 'api'],
  ['axes', 'axis'],
  ['bases', 'base'],
  ['biases', 'bias'],
  ['bonuses', 'bonus'],
  ['buses', 'bus'],
  ['caches', 'cache'],
  ['campuses', 'campus'],
  ['canvases', 'canvas'],
  ['children', 'child'],
  ['cookies', 'cookie'],
  ['crises', 'crisis'],
  ['criteria', 'criterion'],
  ['echoes', 'echo'],
  ['emojis', 'emoji'],
  ['focuses', 'focus'],
  ['gases', 'gas'],
  ['gurus', 'guru'],
  ['halves', 'half'],
  ['headaches', 'headache'],
  ['heroes', 'hero'],
  ['hypotheses', 'hypothesis'],
  ['ids', 'id'],
  ['indices', 'index'],
  ['knives', 'knife'],
  ['kpis', 'kpi'],
  ['leaves', 'leaf'],
  ['lenses', 'lens'],
  ['lives', 'life'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['menus', 'menu'],
  ['mice', 'mouse'],
  ['movies', 'movie'],
  ['niches', 'niche'],
  ['people', 'person'],
  ['phenomena', 'phenomenon'],
  ['pies', 'pie'],
  ['potatoes', 'potato'],
  ['quizzes', 'quiz'],
  ['selfies', 'selfie'],
  ['shelves', 'shelf'],
  ['skis', 'ski'],
  ['statuses', 'status'],
  ['taxis', 'taxi'],
  ['theses', 'thesis'],
  ['ties', 'tie'],
  ['tomatoes', 'tomato'],
  ['vertices', 'vertex'],
  ['vetoes', 'veto'],
  ['viruses', 'virus'],
  ['wives', 'wife'],
  ['wolves', 'wolf'],
  ['women', 'woman'],
]);

const PLURALS: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR].map(([plural, singular]) => [singular, plural]),
);

/** Whether a noun counts one by one. */
export function isCountable(word: string): boolean {
  return !UNCOUNTABLE.has(word);
}

/** The singular of an English plural; a word that is no plural comes back as it is. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!isRegularPlural(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The plural of an English singular. */
export function plural(word: string): string {
  if (word === 'series' || word === 'species') return word;
  const irregular = PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function isRegularPlural(word: string): boolean {
  return word.length > 3 && /[^isu]s$/.test(word) && !UNCHANGED.has(word) && isCountable(word);
}
