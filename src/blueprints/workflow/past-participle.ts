const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'begin:begun bid:bid bind:bound break:broken bring:brought build:built buy:bought catch:caught choose:chosen ' +
    'cut:cut do:done draw:drawn drive:driven fall:fallen feed:fed find:found forget:forgotten forgive:forgiven ' +
    'freeze:frozen get:got give:given go:gone grow:grown hang:hung hear:heard hide:hidden hit:hit hold:held keep:kept ' +
    'know:known lay:laid lead:led leave:left lend:lent let:let lose:lost make:made meet:met ' +
    'override:overridden pay:paid put:put quit:quit read:read redo:redone resend:resent reset:reset rewind:rewound ' +
    'rewrite:rewritten run:run see:seen seek:sought sell:sold send:sent set:set show:shown shut:shut spend:spent ' +
    'split:split spread:spread stand:stood steal:stolen stick:stuck strike:struck take:taken teach:taught tell:told ' +
    'think:thought throw:thrown undo:undone understand:understood upset:upset wake:woken win:won withdraw:withdrawn ' +
    'withhold:withheld write:written'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Verbs of several syllables that are stressed on the last one, so that its consonant doubles: `deferred`. */
const DOUBLING = new Set(
  (
    'admit abet allot commit compel concur confer control defer deter emit equip expel incur infer omit permit ' +
    'prefer propel rebut recur refer regret remit resubmit submit transfer transmit unplug unwrap reship'
  ).split(' '),
);

/** The past participle of a verb in kebab-case, whose first word is what is inflected: `hand-over`, `handed-over`. */
export function pastParticiple(verb: string): string {
  const [first = '', ...rest] = verb.split('-');
  return [inflected(first), ...rest].join('-');
}

function inflected(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (isParticiple(word)) return word;
  if (word.endsWith('e')) return `${word}d`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  if (doubles(word)) return `${word}${word.slice(-1)}ed`;
  return `${word}ed`;
}

/** `approved` is one already; `feed` and `need` only end like one. */
function isParticiple(word: string): boolean {
  return /[^e]ed$/.test(word) && word.length > 4;
}

/** One syllable that ends in one vowel and one consonant: `stop`, `ship`, but not `fix`, `show` or `wait`. */
function doubles(word: string): boolean {
  return DOUBLING.has(word) || /^(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]$/.test(word);
}
