import { expect, it } from 'vitest';
import { sectionOf, within } from './markdown-document';
import { parseMarkdown } from './parse-markdown';

it('reads headings of both kinds with the slugs that GitHub gives them', () => {
  const { headings, anchors } = parseMarkdown(
    [
      '# The `code` & [link](x.md "t") _x_ \\* ##',
      'Two\nlines\n---',
      '## Same',
      '## Same',
      '## 🚀 Quick start',
      '> ## Quoted',
      '<h2 align="center">In <b>HTML</b></h2>',
      '```\n# no heading\n```',
      '<a id="here"></a> <a name=there></a> <span id="too">x</span>',
    ].join('\n\n'),
  );
  expect(headings.map(({ level, title, slug, line }) => [level, title, slug, line])).toEqual([
    [1, 'The code & link x *', 'the-code--link-x-', 1],
    [2, 'Two lines', 'two-lines', 3],
    [2, 'Same', 'same', 7],
    [2, 'Same', 'same-1', 9],
    [2, '🚀 Quick start', '-quick-start', 11],
    [2, 'Quoted', 'quoted', 13],
  ]);
  expect([...anchors]).toEqual(
    expect.arrayContaining(['in-html', 'here', 'there', 'too', 'same-1', 'quoted']),
  );
  expect(anchors.has('no-heading')).toBe(false);
});

it('knows where sections end', () => {
  const document = parseMarkdown('# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n');
  const text = (index: number): string => {
    const { from, to } = sectionOf(document.headings[index]!);
    return document.text.slice(from, to).replace(/\s+/g, ' ').trim();
  };
  expect([0, 1, 2, 3].map(text)).toEqual(['a ## B b ### C c ## D d', 'b ### C c', 'c', 'd']);
  expect(within(document.headings, sectionOf(document.headings[1]!))).toHaveLength(1);
});

it('reads links of all kinds', () => {
  const { links } = parseMarkdown(`
[a](<a b.md#x> 'title') ![b](b.png) [c][Lab  el] [d][] [D] [no link] [e]() [f](a\\(b.md) <https://x.example>
https://y.example [[g](g.md)](h.md) <a href="i.md">i</a> [^1] \`[j](j.md)\` [k][unknown]

<p><img src='k.png' alt=""> <!-- <a href="l.md"> --></p>

[lab el]: ./c.md "title"
[d]: d.md
[^1]: footnote
`);
  expect(links.map(({ kind, target, label }) => [kind, target, label])).toEqual([
    ['link', 'a b.md#x', undefined],
    ['image', 'b.png', undefined],
    ['link', './c.md', 'lab el'],
    ['link', 'd.md', 'd'],
    ['link', 'd.md', 'd'],
    ['link', '', undefined],
    ['link', 'a(b.md', undefined],
    ['link', 'https://x.example', undefined],
    ['link', 'https://y.example', undefined],
    ['link', 'g.md', undefined],
    ['link', 'i.md', undefined],
    ['link', undefined, 'unknown'],
    ['image', 'k.png', undefined],
  ]);
});

it('reads code with the line on which it starts', () => {
  const { fences, codeSpans } = parseMarkdown(
    'Use `a` and `` b`c ``.\n\n~~~ts title=x\nconst a = 1;\n~~~\n\n> ```js\n> b\n>\n>   c\n> ```\n\n    d\n\n```\nopen',
  );
  expect(codeSpans.map(({ code }) => code)).toEqual(['a', 'b`c']);
  expect(
    fences.map(({ language, info, code, codeLine }) => [language, info, code, codeLine]),
  ).toEqual([
    ['ts', 'ts title=x', 'const a = 1;', 4],
    ['js', 'js', 'b\n\n  c', 8],
    ['', '', 'd', 13],
    ['', '', 'open', 16],
  ]);
});

it('reads tasks and tables', () => {
  const { tasks, tables, items } = parseMarkdown(
    '- [ ] one `x`\n- [X] two\n  1. a\n  2. [x] b\n\n| a | b |\n|---|--:|\n| 1 |  |\n| e \\| f | g\n',
  );
  expect(tasks.map(({ done, title, line }) => [done, title, line])).toEqual([
    [false, 'one x', 1],
    [true, 'two', 2],
    [true, 'b', 4],
  ]);
  expect(items).toHaveLength(4);
  expect(tables.map(({ header, rows }) => [header, rows])).toEqual([
    [
      ['a', 'b'],
      [
        ['1', ''],
        ['e \\| f', 'g'],
      ],
    ],
  ]);
});

it('reads the same out of CRLF and behind a byte order mark, at the same places', () => {
  const source = '# A\n\n| a |\n|---|\n| b |\n\n[x](y.md)\n';
  const { headings, tables, links } = parseMarkdown(source);
  const other = parseMarkdown(`\uFEFF${source.replace(/\n/g, '\r\n')}`);
  expect([other.headings, other.tables, other.links]).toEqual([headings, tables, links]);
  expect(tables).toHaveLength(1);
});

it('blanks what is no prose and keeps the offsets', () => {
  const source =
    'Say `code` <b>bold</b> [text](target.md "title").\n\n<!-- comment -->\n\n<details>\ninner <code>x</code>\n</details>\n\n```\nfence\n```\n';
  const { prose, text } = parseMarkdown(source);
  expect(prose).toHaveLength(text.length);
  expect(prose.split(/\s+/).filter((word) => word !== '')).toEqual([
    'Say',
    'bold',
    '[text](',
    ').',
    'inner',
  ]);
});

it('reads comments wherever they stand, but for code', () => {
  const { comments } = parseMarkdown(
    '<!-- a --> <!-- b -->\n\ntext <!--c-->\n\n<div>\n<!-- d -->\n</div>\n\n`<!-- e -->`\n',
  );
  expect(comments.map(({ content, line, column }) => [content, line, column])).toEqual([
    ['a', 1, 1],
    ['b', 1, 12],
    ['c', 3, 6],
    ['d', 6, 1],
  ]);
});
