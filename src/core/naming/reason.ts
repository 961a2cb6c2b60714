const MIN_WORDS = 2;
const MIN_LETTERS = 10;

/** They fill the place of a reason and give none. */
const PLACEHOLDERS = new Set(
  'because reason reasons ok okay yes no none na tbd tba todo fixme wip xxx later soon temporary temp tmp whatever something stuff test tests coverage ignore ignored skip skipped disable disabled exempt exempted foo bar baz lorem ipsum asdf'.split(
    ' ',
  ),
);

/**
 * Whether a text says why: two different words or more that are no placeholders, of ten letters together.
 * One notion for everything that has to be justified: skips, exemptions, lowered bars, ignored coverage.
 */
export function isReason(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  const telling = new Set(words.filter((word) => /\p{L}/u.test(word) && !PLACEHOLDERS.has(word)));
  const letters = [...telling].join('').replace(/[^\p{L}]/gu, '').length;
  return isUnspaced(text) || (telling.size >= MIN_WORDS && letters >= MIN_LETTERS);
}

/** Scripts that put no space between words say in five characters what others say in ten letters. */
function isUnspaced(text: string): boolean {
  const characters = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return (characters ?? []).length >= 5;
}
