import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { readJson } from './contract/repository';
import { checkedKinds, workspaceAt } from './harness/bases';
import { Terminal } from './harness/tmux';
import type { Workspace } from './harness/workspace';

interface Schema {
  readonly properties: {
    readonly domain: { readonly 'x-prompt': { readonly items: readonly { label: string }[] } };
    readonly blueprint: { readonly enum: readonly string[] };
  };
}

const { domain, blueprint } = (readJson('src/generators/module/schema.json') as Schema).properties;
const PURPOSE = 'Keep what people ordered, and find it again';
const LIMIT = { timeout: 180_000 };

const opened: Terminal[] = [];

afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close();
});

describe.each(checkedKinds('ts-23'))('questions at a terminal in %s', (kind) => {
  let workspace: Workspace;

  beforeEach(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'installed', 'prompts');
  });

  function generate(...args: readonly string[]): Terminal {
    const command = ['node_modules/.bin/nx', 'g', ...args].join(' ');
    const name = String(opened.length);
    const terminal = Terminal.open(name, command, workspace.root, workspace.environment());
    opened.push(terminal);
    return terminal;
  }

  it(
    'module asks for a name, a purpose, a domain and a blueprint, in this order',
    LIMIT,
    async () => {
      const terminal = generate('@wsp/amiw:module', '--skipInstall');
      await terminal.shows('What is the module called');
      terminal.type('order-book');
      terminal.press('Enter');
      await terminal.shows('What is it for');
      terminal.type(PURPOSE);
      terminal.press('Enter');
      await terminal.shows('monitoring: ');
      const domains = terminal.screen();
      expect(offered(domains, 'Which domain')).toEqual(
        domain['x-prompt'].items.map(({ label }) => label),
      );
      terminal.type('messages');
      await terminal.hides('monitoring: ');
      terminal.press('Enter');
      await terminal.shows('Which blueprint');
      const blueprints = await terminal.shows('workflow');
      expect(offered(blueprints, 'Which blueprint')).toEqual(blueprint.enum);
      terminal.press('Down', 'Down', 'Enter');
      expect(await terminal.exitCode()).toBe(0);
      expect(workspace.json('modules/communication/order-book/wsp.json')).toMatchObject({
        name: 'order-book',
        purpose: PURPOSE,
        domain: 'communication',
        blueprint: blueprint.enum[2],
        milestone: 'poc',
      });
    },
  );

  it(
    "module takes what Enter alone says: the workspace's own domain that fits, and a service",
    LIMIT,
    async () => {
      workspace.edit('nx.json', (text) => withDomains(text, ['billing', 'ordering']));
      const terminal = generate('@wsp/amiw:module', 'order-book', '--skipInstall');
      await terminal.shows('What is it for');
      terminal.type('Keep the ordering of goods');
      terminal.press('Enter');
      await terminal.shows('Which domain');
      terminal.press('Enter');
      await terminal.shows('Which blueprint');
      terminal.press('Enter');
      expect(await terminal.exitCode()).toBe(0);
      expect(terminal.screen()).not.toContain('What is the module called');
      expect(workspace.json('modules/ordering/order-book/wsp.json')).toMatchObject({
        domain: 'ordering',
        blueprint: 'service',
      });
    },
  );

  it('module writes nothing when somebody leaves, or answers what cannot be', LIMIT, async () => {
    const left = generate('@wsp/amiw:module');
    await left.shows('What is the module called');
    left.press('C-c');
    expect(await left.exitCode()).not.toBe(0);
    const terminal = generate('@wsp/amiw:module', `--purpose="${PURPOSE}"`, '--domain=auto');
    await terminal.shows('What is the module called');
    terminal.type('Order Book');
    terminal.press('Enter');
    await terminal.shows('Which blueprint');
    terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(1);
    expect(terminal.screen()).toContain('The name "Order Book" is not kebab-case.');
    expect(await workspace.changes()).toEqual([]);
  });

  it('blueprint offers a sentence that Enter takes', LIMIT, async () => {
    const terminal = generate('@wsp/amiw:blueprint', '--skipInstall');
    await terminal.shows('What is the blueprint called');
    terminal.type('pricing');
    terminal.press('Enter');
    await terminal.shows('What do its modules do');
    terminal.press('Enter');
    expect(await terminal.exitCode()).toBe(0);
    expect(workspace.read('tools/blueprints/pricing/blueprint.json')).toContain(
      'Counts things by key up to a limit, and tells of each one.',
    );
  });

  it(
    'plan, ecosystem and init say what they found, without a question too many',
    LIMIT,
    async () => {
      const ecosystem = generate('@wsp/amiw:ecosystem');
      await ecosystem.shows('What is the ecosystem called');
      ecosystem.type('order-desk');
      ecosystem.press('Enter');
      expect(await ecosystem.exitCode()).toBe(1);
      expect(ecosystem.screen()).toContain(
        'There is no file "ecosystems/order-desk/ecosystem.yaml"',
      );
      const plan = generate('@wsp/amiw:plan');
      await plan.shows('Which specification');
      plan.type('order-desk.yaml');
      plan.press('Enter');
      expect(await plan.exitCode()).toBe(1);
      expect(plan.screen()).toContain('There is no file "order-desk.yaml"');
      const init = generate('@wsp/amiw:init');
      expect(await init.exitCode()).toBe(0);
      expect(init.screen()).toContain('@wsp/amiw is set up already.');
    },
  );
});

/** What a list offers below its question, in its order, with neither the marks nor the help that Nx 22 or 23 adds. */
function offered(screen: string, question: string): string[] {
  const lines = screen.slice(screen.lastIndexOf(question)).split('\n').slice(1);
  const texts = lines.map((line) => line.replace(/^[^\p{L}]+/u, '').trim());
  return texts.filter((text) => text !== '' && !/^(Search:|to select •)/.test(text));
}

interface NxJson {
  readonly plugins: readonly (string | { readonly plugin: string; readonly options?: object })[];
}

function withDomains(nxJson: string, domains: readonly string[]): string {
  const { plugins, ...rest } = JSON.parse(nxJson) as NxJson;
  const changed = plugins.map((entry) => {
    const { plugin, options } = typeof entry === 'string' ? { plugin: entry, options: {} } : entry;
    if (plugin !== '@wsp/amiw') return entry;
    return { plugin, options: { ...options, domains: ['infrastructure', ...domains] } };
  });
  return JSON.stringify({ ...rest, plugins: changed }, undefined, 2);
}
