/** A domain and the words that speak for it. */
export interface Domain {
  /** Kebab-case. */
  readonly name: string;
  /** What belongs there, as people would say it; placement searches in it. */
  readonly purpose: string;
}

/**
 * The ten enterprise domains of WSP 3, in kebab-case. A workspace replaces the list with `domains` in the plugin's
 * options; the words of a domain that it adds are the words of its name.
 */
export const DEFAULT_DOMAINS: readonly Domain[] = [
  {
    name: 'ai-intelligence',
    purpose:
      'model call, language model, prompt, reasoning, inference, response generation, summary, summarise, scoring by meaning, rank by importance, priority, classification, embedding, semantic search, recommend, predict, learn, agent decision',
  },
  {
    name: 'communication',
    purpose:
      'message, chat, chat rate limit, send, reply, conversation, dialogue, meeting, intent of people, ask, answer, request of people, invitation, notification, moderation, spam filter, bad words, live interaction, channel, mail, comment, announcement, contact',
  },
  {
    name: 'platform-integration',
    purpose:
      'oauth, api client, external connector, foreign platform session, webhook, third party, adapter to a service, sync with an external system, import from, export to, launch session, gateway, bridge, remote account, payment provider',
  },
  {
    name: 'infrastructure',
    purpose:
      'agent runtime, authentication core, authorisation, permission, consent, session runtime, persistence, database, storage, cache, queue, scheduler, engine, configuration, event bus, audit, encryption, backup, file store, rate limiter, retry, orchestration of processes',
  },
  {
    name: 'foundups',
    purpose:
      'product instance, venture, startup, business application, tenant, customer product, launch of a product',
  },
  {
    name: 'gamification',
    purpose:
      'points, xp, level, rank up, leaderboard, achievement, badge, game, score board, reward, streak, quest, player, challenge',
  },
  {
    name: 'blockchain',
    purpose:
      'token, chain, wallet, ledger, smart contract, mint, transaction on chain, crypto, block, staking, decentralised',
  },
  {
    name: 'development',
    purpose:
      'tooling, developer, build, lint, test tool, code generation, scaffolding, release, repository, continuous integration, debug, migration, documentation tool, command line',
  },
  {
    name: 'monitoring',
    purpose:
      'logging, telemetry, health, metric, alert, trace, dashboard, uptime, incident, observe, performance, usage statistics, heartbeat',
  },
  {
    name: 'aggregation',
    purpose:
      'merge data across platforms, combine sources, presence, collect, unify, cross-platform, normalise, deduplicate, feed, availability, merge readings',
  },
];

/** The workspace's domains: the default ones, or those that its options name. */
export function domainsOf(names: readonly string[] | undefined): readonly Domain[] {
  if (names === undefined) return DEFAULT_DOMAINS;
  return names.map(
    (name) =>
      DEFAULT_DOMAINS.find((domain) => domain.name === name) ?? {
        name,
        purpose: name.replaceAll('-', ' '),
      },
  );
}
