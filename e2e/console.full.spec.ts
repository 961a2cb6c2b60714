import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readJson } from './contract/repository';
import { workspaceAt } from './harness/bases';
import { startNxMcp, type NxMcp } from './harness/nx-mcp';

const { generators } = readJson('generators.json') as {
  generators: Readonly<Record<string, { readonly description: string }>>;
};

let server: NxMcp;

/** What Nx Console and agents see of the plugin, as its own server tells it. */
beforeAll(async () => {
  const { root } = await workspaceAt(inject('scratch'), 'ts-23', 'module', 'console');
  server = await startNxMcp(root);
});

afterAll(() => {
  server.close();
});

it('lists every generator with what it does', async () => {
  const text = await server.call('nx_generators');
  const wanted = Object.entries(generators).map(
    ([name, { description }]) => `<@wsp/amiw:${name}:[${description}]>`,
  );
  expect(wanted.filter((entry) => !text.includes(entry))).toEqual([]);
});

it.each(Object.keys(generators))('tells the form of %s, with examples', async (name) => {
  const text = await server.call('nx_generator_schema', { generatorName: `@wsp/amiw:${name}` });
  const schema = readJson(`src/generators/${name}/schema.json`) as {
    readonly properties: object;
    readonly examples: readonly { readonly command: string }[];
  };
  for (const property of Object.keys(schema.properties)) expect(text).toContain(`"${property}"`);
  const [, examples = ''] = text.split('\nExamples:');
  for (const { command } of schema.examples) expect(examples).toContain(command);
});

it('tells what a module has to be asked for, and in which order', async () => {
  const text = await server.call('nx_generator_schema', { generatorName: '@wsp/amiw:module' });
  expect(text).toContain(
    '"x-prompt":"What is the module called (kebab-case, such as intent-log)?"',
  );
  expect(text).toContain('"x-priority":"important"');
});

it('tells the gates of a module', async () => {
  const text = await server.call('nx_workspace');
  const [, project = ''] = /^<@acme\/intent-log>(.*)<\/>$/m.exec(text) ?? [];
  expect(project).toMatch(/targets:\[[^\]]*wsp-structure,wsp-docs,[^\]]*wsp-validate\]/);
  expect(project).toMatch(/tags:\[domain:communication,wsp:module,/);
});
