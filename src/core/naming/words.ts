import { stemmer } from 'stemmer';

const STOP_WORDS = new Set(
  'a an and are as at be by can do each every for from has have how in into is it its keep keeps let lets make makes manage manages not of on one or our so that the their them then there they this to up use used uses was we what when where which who with'.split(
    ' ',
  ),
);

/** The stems of a text's words that carry meaning, in order, each once. */
export function meaningfulStems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map((word) => stemmer(word)),
    ),
  ];
}
