import { describe, expect, it } from 'vitest';
import { commandsIn, dataFileOf, fencesIn, filesShownIn, patternsOf } from './page';

const fence = (text: string) => ({ at: 'page.md:1', language: 'sh', text });

describe('fencesIn', () => {
  it('tells the place, the language and the text', () => {
    const page = 'Type:\n\n```sh\nnx sync\n```\n\n```text\ndone\n```\n';
    expect(fencesIn('page.md', page)).toEqual([
      { at: 'page.md:3', language: 'sh', text: 'nx sync\n' },
      { at: 'page.md:7', language: 'text', text: 'done\n' },
    ]);
  });

  it('takes the indentation of a list away, and longer fences as one', () => {
    expect(fencesIn('page.md', '1. Type\n\n   ```sh\n   nx sync\n   ```\n')).toMatchObject([
      { text: 'nx sync\n' },
    ]);
    expect(fencesIn('page.md', '````md\n```sh\nnx sync\n```\n````\n')).toHaveLength(1);
  });
});

describe('commandsIn', () => {
  it('leaves out remarks and joins lines that go on', () => {
    const text = '# first\nnx g it   # why\nnx g other \\\n  --title="A # in it" \\\n  --dry-run\n';
    expect(commandsIn(fence(text))).toEqual([
      'nx g it',
      'nx g other --title="A # in it" --dry-run',
    ]);
  });
});

describe('dataFileOf', () => {
  it('is what a command reads, and nothing of the package', () => {
    expect(dataFileOf(['nx g it --options=orders.yaml'])).toBe('orders.yaml');
    expect(dataFileOf(['nx g it --spec=node_modules/@wsp/amiw/it.yaml'])).toBeUndefined();
  });
});

describe('patternsOf', () => {
  const matches = (shown: string, output: string) =>
    patternsOf(shown).every((line) => line.test(output));

  it('takes other figures', () => {
    expect(matches('  3 of 4, +3 %\n', 'x\n  12 of 40, −0.5 %\ny\n')).toBe(true);
  });

  it('takes no other words, no missing line and no half line', () => {
    expect(matches('3 errors\n', '3 warnings\n')).toBe(false);
    expect(matches('one\ntwo\n', 'one\n')).toBe(false);
    expect(matches('one\n', 'one more\n')).toBe(false);
  });
});

describe('filesShownIn', () => {
  it('reads the picture of a folder without what is said of the files', () => {
    const text = 'a/b/\n  wsp.json     see c.md\n  D.md  src/e*.ts …   more\n';
    expect(filesShownIn(fence(text))).toEqual(['a/b/wsp.json', 'a/b/D.md', 'a/b/src/e*.ts']);
  });

  it('reads a list of paths', () => {
    expect(filesShownIn(fence('a/b.md.template   why\n'))).toEqual(['a/b.md.template']);
  });
});
