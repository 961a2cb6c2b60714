import { expect, it } from 'vitest';
import { dataElement, html, ownElement } from './html';

it.each([
  ['</script><img src=x onerror=alert(1)>', '&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;'],
  [`" onload='alert(1)`, '&quot; onload=&#39;alert(1)'],
  ['&amp;', '&amp;amp;'],
  ['${x} `y`', '${x} &#96;y&#96;'],
  ['a\u202Eb\u2066c', 'a⟦U+202E⟧b⟦U+2066⟧c'],
  ['\u0000\u001B[31m', '⟦U+0000⟧⟦U+001B⟧[31m'],
  ['عربي\nשלום\t🙂', 'عربي\nשלום\t🙂'],
])('makes text of %j', (value, text) => {
  expect(html`<p title="${value}">${value}</p>`.toString()).toBe(`<p title="${text}">${text}</p>`);
});

it('lets its own markup through, in lists as well, and nothing for nothing', () => {
  const items = ['<a>', html`<i>${'<b>'}</i>`, undefined, 3];
  expect(html`<p>${items}</p>`.toString()).toBe('<p>&lt;a&gt;<i>&lt;b&gt;</i>3</p>');
});

it('does not take an object for markup that says it is some', () => {
  const forged = JSON.parse('{"text":"<b>"}') as string;
  expect(() => html`${forged}`.toString()).toThrow();
});

it('keeps a style and a script byte by byte', () => {
  expect(ownElement('style', 'a > b {}').toString()).toBe('<style>a > b {}</style>');
  expect(ownElement('script', 'a < b').toString()).toBe('<script type="module">a < b</script>');
});

it.each(['</script>', '</STYLE', '<!--'])('refuses a script with %s', (text) => {
  expect(() => ownElement('script', `"${text}"`)).toThrow('own end');
});

it('holds data that no element ends', () => {
  const data = { name: '</script><!-- <script> \u2028 & "' };
  const text = dataElement('subjects', data).toString();
  const json = /<script type="application\/json" id="subjects">([^<]*)<\/script>/.exec(text)?.[1];
  expect(json).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(json ?? '')).toEqual(data);
});
