import { expect, it } from 'vitest';
import { DEFAULT_DOMAINS } from '../domains/domains';
import { findConsolidation } from './consolidation';

const named = (name: string, purpose: string, domain = 'platform-integration') => ({
  name,
  purpose,
  domain,
});

it('leaves modules alone that are named after what they do', () => {
  const modules = [
    named('session-gateway', 'Open sessions on Discord and Zoom'),
    named('presence', 'Merge presence readings of Discord and Slack', 'aggregation'),
  ];
  expect(findConsolidation(modules, DEFAULT_DOMAINS)).toEqual([]);
});

it('leaves the one connector of a platform alone', () => {
  const modules = [named('discord-connector', 'Reach the API of Discord as an external platform')];
  expect(findConsolidation(modules, DEFAULT_DOMAINS)).toEqual([]);
});

it('refuses a module that bundles functions of several domains under the name of a platform', () => {
  const modules = [
    named(
      'discord-suite',
      'Send messages in Discord chats, award badges and points on a leaderboard, and log in with OAuth',
    ),
  ];
  const [found] = findConsolidation(modules, DEFAULT_DOMAINS);
  expect(found).toMatchObject({ platform: 'discord', modules: ['discord-suite'] });
  expect(found?.split.map(({ domain }) => domain)).toEqual(
    expect.arrayContaining(['communication', 'gamification', 'platform-integration']),
  );
});

it('refuses a domain that gathers the modules of one platform, each with the domain that it belongs to', () => {
  const modules = [
    named('discord-chat', 'Answer messages in Discord chats', 'communication'),
    named('discord-levels', 'Award points and badges to players on Discord', 'communication'),
    named('discord-login', 'Sign in to Discord with OAuth', 'communication'),
  ];
  expect(findConsolidation(modules, DEFAULT_DOMAINS)).toEqual([
    {
      platform: 'discord',
      modules: ['discord-chat', 'discord-levels', 'discord-login'],
      split: [
        { domain: 'communication', of: 'discord-chat', words: expect.any(Array) as string[] },
        { domain: 'gamification', of: 'discord-levels', words: expect.any(Array) as string[] },
        {
          domain: 'platform-integration',
          of: 'discord-login',
          words: expect.any(Array) as string[],
        },
      ],
    },
  ]);
});

it('leaves modules of one platform alone that stand in the domains that they belong to', () => {
  const modules = [
    named('discord-chat', 'Answer messages in Discord chats', 'communication'),
    named('discord-levels', 'Award points and badges to players on Discord', 'gamification'),
  ];
  expect(findConsolidation(modules, DEFAULT_DOMAINS)).toEqual([]);
});
