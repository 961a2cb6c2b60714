import { expect, it } from 'vitest';
import { DEFAULT_DOMAINS, domainsOf } from './domains';
import { describePlacement, rankDomains } from './placement';

it.each([
  ['Keep what people asked for, and find it again', 'communication'],
  ['Log in with OAuth to a foreign platform', 'platform-integration'],
  ['Award points and badges, and show a leaderboard', 'gamification'],
  ['Filter spam out of the chat', 'communication'],
  ['Summarise a meeting with a language model', 'ai-intelligence'],
  ['Mint tokens and show a wallet', 'blockchain'],
  ['Merge presence readings of several platforms', 'aggregation'],
  ['Raise an alert when health metrics fall', 'monitoring'],
  ['Cache database records', 'infrastructure'],
  ['Generate code for new repositories', 'development'],
])('places %j in %s', (purpose, domain) => {
  expect(rankDomains(purpose, DEFAULT_DOMAINS)[0]?.domain).toBe(domain);
});

it('says which words decided', () => {
  const [best] = rankDomains('Filter spam out of the chat', DEFAULT_DOMAINS);
  expect(best && describePlacement(best)).toBe('communication (filter, spam, chat)');
});

it('ranks domains of the workspace by their names, and unknown words nowhere', () => {
  const domains = domainsOf(['shipping', 'billing']);
  expect(rankDomains('Send billing letters', domains).map(({ domain }) => domain)).toEqual([
    'billing',
    'shipping',
  ]);
  expect(rankDomains('Xyzzy', domains)).toEqual([
    { domain: 'shipping', score: 0, words: [] },
    { domain: 'billing', score: 0, words: [] },
  ]);
});
