import { expect, it } from 'vitest';
import { buildReport } from '../build-report';
import { coverageData, factsOf, findingOf, subjectOf } from '../report.fixture';
import { HOSTILE, hostileFacts } from '../hostile.fixture';
import { renderPage, type PageParts } from './page';

const PARTS: PageParts = {
  file: '.wsp/ecosystems/shop/report.html',
  rulesFolder: 'node_modules/@wsp/amiw/docs/rules',
  style: 'p{}',
  script: 'f()',
  hash: (text) => `hash-of-${text}`,
  isLive: false,
};

function pageOf(facts = factsOf([subjectOf('cart')]), parts: Partial<PageParts> = {}): string {
  return renderPage(buildReport(facts), { ...PARTS, ...parts });
}

function idsIn(page: string): string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');
}

it('lets nothing run and nothing load but what it brings', () => {
  const page = pageOf();
  expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-hash-of-p{}&#39;');
  expect(page).toContain('script-src &#39;sha256-hash-of-f()&#39;');
  expect(page).not.toContain('connect-src');
  expect(page).not.toContain('data-live');
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(page).not.toMatch(/ (?:style|on\w+)=/);
});

it('hears of changes only where it is served', () => {
  expect(pageOf(undefined, { isLive: true })).toMatch(/data-live[^]*connect-src &#39;self&#39;/);
});

it('leads to nothing that is not there', () => {
  const docs = {
    passed: false,
    findings: [findingOf()],
    exempted: [{ ...findingOf(), reason: 'Because' }],
  };
  const page = pageOf(factsOf([subjectOf('cart', { evidence: { docs } })]));
  const ids = idsIn(page);
  const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '');
  expect(targets).toContain('findings.cart.docs');
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('shows findings with their fix, place, rule and reason', () => {
  const docs = {
    passed: false,
    findings: [findingOf()],
    exempted: [{ ...findingOf(), reason: 'Because' }],
  };
  const page = pageOf(factsOf([subjectOf('cart', { evidence: { docs } })]));
  expect(page).toContain('<code>docs/usage.md</code>');
  expect(page).toContain('Correct the path.');
  expect(page).toContain('Because');
  expect(page).toContain('href="../../../modules/sales/cart/README.md"');
  expect(page).toContain('data-copy="modules/sales/cart/README.md:2:3"');
  expect(page).toContain(
    'href="../../../node_modules/@wsp/amiw/docs/rules/link-target-missing.md"'.replace('@', '%40'),
  );
});

it('says what is empty', () => {
  const evidence = Object.fromEntries(
    [
      'structure',
      'docs',
      'contracts',
      'coverage',
      'integration',
      'performance',
      'demo',
      'validate',
    ].map((gate) => [gate, undefined]),
  );
  const page = pageOf(factsOf([{ name: 'gone', problem: 'There is none.' }], { evidence }));
  for (const text of [
    ...['No gate has run yet.', 'No unit tests have run yet.', 'publish no events'],
    ...['No module has a budget.', 'No dated entries.', 'There is none.', 'Not proven'],
  ]) {
    expect(page).toContain(text);
  }
});

it('tells stale figures from those of the files as they are', () => {
  const coverage = { plugin: '0.9.0', data: coverageData(80, 80) };
  const page = pageOf(factsOf([subjectOf('cart', { evidence: { coverage } })]));
  expect(page).toContain('stale: files have changed since');
  expect(page).toContain('<td class="lines">3, 7-9</td>');
  expect(page).toContain('another version of the plugin ran it');
});

it('names the first of the tests that went an edge', () => {
  const cart = subjectOf('cart', {
    manifest: { events: { publishes: ['cart.filled'], subscribes: [] } },
  });
  const bills = subjectOf('bills', {
    manifest: { events: { publishes: [], subscribes: ['cart.filled'] } },
  });
  const tests = Array.from({ length: 12 }, (_, index) => `flow.test.ts > test ${index + 1}.`);
  const exercisedBy = { 'cart.filled: cart -> bills': tests };
  const integration = { data: { edges: { missing: [], exercisedBy } } };
  const page = pageOf(factsOf([cart, bills], { evidence: { integration } }));
  expect(page).toContain('<div>flow.test.ts &gt; test 10.</div>');
  expect(page).not.toContain('test 11.');
  expect(page).toContain('<div>and 2 more</div>');
});

it('holds hostile names and texts as text', () => {
  const page = pageOf(hostileFacts());
  expect(page).not.toContain(HOSTILE);
  expect(page).not.toMatch(/<img|<iframe|href="(?!#|\.\.\/|data:,)/);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<\/script/g)).toHaveLength(2);
  expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});
