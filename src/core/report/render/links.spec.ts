import { expect, it } from 'vitest';
import { idOf, linkTo, placeText } from './links';

const PAGE = '.wsp/ecosystems/shop/report.html';

it.each([
  ['modules/sales/cart/src/a.ts', '../../../modules/sales/cart/src/a.ts'],
  ['modules/a b/#1?.md', '../../../modules/a%20b/%231%3F.md'],
  ['javascript:alert(1)', '../../../javascript%3Aalert(1)'],
  ['modules/"><script>', '../../../modules/%22%3E%3Cscript%3E'],
  ['modules/\uD800', '../../../modules/%EF%BF%BD'],
  ['modules/../../etc/passwd', undefined],
  ['/etc/passwd', undefined],
  ['modules//a', undefined],
])('leads to %j by %j', (file, link) => {
  expect(linkTo(PAGE, file)).toBe(link);
});

it('writes places as editors take them', () => {
  expect(placeText('a.ts', 3, 4)).toBe('a.ts:3:4');
  expect(placeText('a.ts', 3)).toBe('a.ts:3');
  expect(placeText('a.ts', undefined, 4)).toBe('a.ts');
});

it('makes ids that differ where names do, and that need no escape in a link', () => {
  expect(idOf('findings', 'cart', 'docs')).toBe('findings.cart.docs');
  const names = ['a b', 'a.b', 'a_b', 'a%20b', 'é', ' outside'];
  expect(new Set(names.map((name) => idOf(name))).size).toBe(names.length);
  for (const name of names) expect(encodeURIComponent(idOf(name))).toBe(idOf(name));
});
