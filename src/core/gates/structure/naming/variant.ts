import { wordsOf } from './names';

/** Extensions and endings that editors, merges and people in a hurry leave behind. */
const LEFTOVER =
  /(\.(bak|backup|old|orig|rej|swp|swo|tmp|temp|copy)|~|\s\(\d+\)|\scopy(\s\d+)?)(?=\.|$)/i;

/** Last words that tell a file's history instead of its purpose. */
const HISTORY = new Set([
  'copy',
  'enhanced',
  'fixed',
  'improved',
  'new',
  'old',
  'refactored',
  'rewritten',
]);

/** First words that do the same. */
const HISTORY_FIRST = new Set(['enhanced', 'improved', 'refactored', 'rewritten', 'temp', 'tmp']);

/** Names in which these words have their own meaning. */
const MEANT =
  /^((deep|shallow|hard|make|create|can|is|do|on|to|body|zero)-(.+-)?copy|(is|if|whats?|what-is|how|not|are|was|all|brand)-(.+-)?(new|old|fixed|improved)|to-fixed|(temp|tmp)-(dir|directory|file|files|folder|folders|path|paths|storage|store|table|workspace))$/;

/** Things that do come in versions: `uuid-v7`, `github-api-v2`. */
const VERSIONED =
  /(^|-)(api|uuid|ulid|ip|tls|ssl|http|oauth|sha|schema|protocol|graphql|rest|xml|css)-v\d+$/;

/** The part of a file's or folder's name that makes it a variant of another: `-v2`, `enhanced-`, `.bak`. */
export function variantIn(name: string): string | undefined {
  const leftover = LEFTOVER.exec(name)?.[0];
  if (leftover !== undefined) return leftover.trim();
  const stem = name.replace(/^\./, '').split('.')[0] ?? '';
  const words = wordsOf(stem);
  if (words.length < 2) return undefined;
  const kebab = words.join('-');
  if (MEANT.test(kebab) || VERSIONED.test(kebab)) return undefined;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (HISTORY_FIRST.has(first)) return `${first}-`;
  return HISTORY.has(last) || /^v([2-9]|\d{2,})$/.test(last) ? `-${last}` : undefined;
}
