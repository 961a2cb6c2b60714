const LONGEST_LINE = 90;

/** Whether a list would take one line for each of its words. */
export function isLong(words: readonly string[]): boolean {
  return words.join(', ').length > LONGEST_LINE / 2;
}

/** The code of a list. A long one is told as a text, so that it takes few lines. */
export function listCode(words: readonly string[]): string {
  return isLong(words) ? `listed(${textCode(words)})` : JSON.stringify(words);
}

/** The code of words with commas between them, in lines of one length. */
export function textCode(words: readonly string[]): string {
  const lines = [''];
  for (const [index, word] of words.entries()) {
    const text = index < words.length - 1 ? `${word}, ` : word;
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + text.length > LONGEST_LINE) lines.push(text);
    else lines[lines.length - 1] = last + text;
  }
  return lines.map((line) => JSON.stringify(line)).join(' + ');
}
