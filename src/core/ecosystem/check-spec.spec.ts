import { describe, expect, it } from 'vitest';
import { describeProblem } from '../options/problem';
import { checkSpec, newModules, type SpecSurroundings } from './check-spec';
import type { EcosystemSpec } from './ecosystem-spec';
import { moduleSpec, specOf } from './spec.fixture';

const AROUND: SpecSurroundings = {
  domains: ['communication', 'gamification', 'infrastructure', 'platform-integration'],
  modules: [{ name: 'till', domain: 'infrastructure', purpose: 'Count what customers have paid' }],
  blueprints: ['service', 'workflow'],
};

function problems(changes: Partial<EcosystemSpec>): string[] {
  return checkSpec(specOf(changes), AROUND).map(describeProblem);
}

/** Problems of one module, beside which there is a good one. */
function problemsOf(name: string, module = moduleSpec()): string[] {
  const flows = specOf().flows.map((flow) => ({ ...flow, steps: [{ wait: '1s' }] }));
  const oven = moduleSpec({ domain: 'infrastructure', purpose: 'Bake each night what was sold' });
  return problems({ modules: { oven, [name]: module }, flows });
}

it('finds nothing in a good specification', () => {
  expect(problems({})).toEqual([]);
});

describe('names', () => {
  it('of an ecosystem have to be names', () => {
    expect(problems({ name: 'new-bakery' })).toEqual([
      '`name` cannot be: The name "new-bakery" marks a copy ("new"); expected a name that says what the module is, not which version of another one (change "bakery", or name the new module after what it does differently).',
    ]);
    expect(problems({ name: 'newest-bakery' })).toEqual([]);
  });

  it('of an ecosystem are none of its own files', () => {
    expect(problems({ name: 'play-flow' })).toEqual([
      '`name` cannot be: "play-flow" is a file or an export of the project that wires the modules; expected another name, such as "play-flow-desk".',
    ]);
    expect(problems({ name: 'dough-flow' })).toEqual([]);
  });

  it('of modules have to be names', () => {
    expect(problemsOf('module')).toEqual([
      '`modules.module` cannot be: The name "module" is reserved; expected a name that is neither a word of the language nor of the folder layout (say what it is about, for example "module-catalog").',
    ]);
  });

  it('of modules are nothing else where modules are wired', () => {
    expect(problemsOf('run')).toEqual([
      '`modules.run` cannot be: "run" is something else of the project that wires the modules; expected another name, such as "run-desk".',
    ]);
    expect(problemsOf('bus')).toEqual([]);
  });

  it('of a module and of the ecosystem differ', () => {
    expect(problemsOf('bakery')).toEqual([
      '`modules.bakery` is called as the ecosystem is; expected a name of its own: both become projects.',
    ]);
  });

  it('of a module and of its domain differ', () => {
    expect(problemsOf('communication')).toEqual([
      '`modules.communication` is called as its domain is; expected a name of its own.',
    ]);
    expect(problemsOf('infrastructure')).toEqual([]);
  });
});

describe('a new module', () => {
  it('needs a domain and a purpose', () => {
    expect(problemsOf('shop', { blueprint: 'service' })).toEqual([
      '`modules.shop.domain` is missing; expected one of: communication, gamification, infrastructure, platform-integration.',
      '`modules.shop.purpose` is missing; expected one sentence.',
    ]);
  });

  it('needs a domain and a blueprint that there are', () => {
    const module = moduleSpec({ domain: 'comunication', blueprint: 'worfklow' });
    expect(problemsOf('shop', module)).toEqual([
      '`modules.shop.domain` is "comunication"; expected one of: communication, gamification, infrastructure, platform-integration. Did you mean `communication`?',
      '`modules.shop.blueprint` is "worfklow"; expected one of: service, workflow. Did you mean `workflow`?',
    ]);
  });

  it('needs a plain purpose', () => {
    expect(problemsOf('shop', moduleSpec({ purpose: '...' }))).toEqual([
      '`modules.shop.purpose` cannot be: The purpose "..." has no word; expected one plain sentence of at most 300 characters.',
    ]);
  });
});

it('wants a plain purpose of the ecosystem', () => {
  expect(problems({ purpose: 'Sell `bread`' })).toEqual([
    '`purpose` cannot be: The purpose holds ```, which documents take for a mark; expected one plain sentence of at most 300 characters.',
  ]);
  expect(problems({ purpose: "Sell 'bread'" })).toEqual([]);
});

describe('a module that is there', () => {
  it('needs nothing, and may say where it is', () => {
    expect(problemsOf('till', { blueprint: 'service' })).toEqual([]);
    expect(problemsOf('till', { blueprint: 'service', domain: 'infrastructure' })).toEqual([]);
  });

  it('stays where it is', () => {
    expect(problemsOf('till', { blueprint: 'service', domain: 'communication' })).toEqual([
      '`modules.till.domain` is "communication"; expected "infrastructure", where the module is already.',
    ]);
  });
});

describe('purposes', () => {
  it('are not those of modules that are there', () => {
    const module = moduleSpec({ purpose: 'Count what all customers have paid' });
    expect(problemsOf('purse', module)).toEqual([
      '`modules.purse.purpose` is nearly that of the module "till" ("Count what customers have paid"); expected a purpose that no other module has, or that module itself.',
    ]);
  });

  it('are not those of other new modules', () => {
    expect(problemsOf('stove', moduleSpec({ purpose: 'Bake each night what was sold' }))).toEqual([
      '`modules.stove.purpose` is nearly that of the module "oven" ("Bake each night what was sold"); expected a purpose that no other module has, or that module itself.',
    ]);
  });

  it('may share a word', () => {
    expect(problemsOf('stove', moduleSpec({ purpose: 'Bake cakes of guests' }))).toEqual([]);
  });
});

describe('modules of a platform', () => {
  it('are cut by what they do', () => {
    const flows = specOf().flows.map((flow) => ({ ...flow, steps: [{ wait: '1s' }] }));
    const [text] = problems({
      flows,
      modules: {
        'discord-chat': moduleSpec({ purpose: 'Answer messages in Discord chats' }),
        'discord-levels': moduleSpec({ purpose: 'Award points and badges to players on Discord' }),
      },
    });
    expect(text).toBe(
      '`modules.discord-chat` and discord-levels are gathered by the platform "discord" (2 modules in one domain); expected modules that are cut by what they do: communication for answer, messages, chats of discord-chat; gamification for points, badges, players of discord-levels.',
    );
  });

  it('are bundled by none of them', () => {
    const purpose =
      'Send messages in Discord chats, award badges and points on a leaderboard, and log in with OAuth';
    const [text] = problemsOf('discord-suite', moduleSpec({ purpose }));
    expect(text).toMatch(
      /^`modules\.discord-suite` bundles what several domains do under the name of the platform "discord"; expected modules that are cut by what they do: .*gamification for .* of discord-suite/,
    );
  });
});

it('looks at the flows too', () => {
  const flows = specOf().flows.map((flow) => ({ ...flow, steps: [{ call: 'ovn.list' }] }));
  expect(problems({ flows })).toEqual([
    '`flows[0].steps[0].call` calls the unknown module "ovn"; expected one of: orders, oven. Did you mean `oven`?',
  ]);
});

it('knows which modules are new', () => {
  const spec = specOf({
    modules: { till: moduleSpec(), shop: moduleSpec(), half: { blueprint: 'service' } },
  });
  expect(newModules(spec, AROUND.modules)).toEqual([
    { name: 'shop', domain: 'communication', purpose: 'Take orders for bread' },
  ]);
});
