import { describe, expect, it } from 'vitest';
import { addFiles, tempWorkspace } from '../../host/temp-workspace.fixture';
import { contextOf, render } from '../render.fixture';
import { addBlueprint, REFERENCE, workspaceWithBlueprint } from './own-blueprint.fixture';
import { workspaceBlueprints } from './workspace-blueprints';

const PACKAGE = 'node_modules/@acme/blueprints';

function find(name: string, workspaceRoot: string, blueprints: readonly string[] = [REFERENCE]) {
  return workspaceBlueprints(name, {
    workspaceRoot,
    blueprints,
    blueprintFolder: 'tools/blueprints',
  });
}

describe('blueprints of a workspace', () => {
  it('are found beside the built-in ones', async () => {
    const root = workspaceWithBlueprint();
    expect((await find('pricing', root)).blueprint).toMatchObject({
      name: 'pricing',
      description: 'Prices orders.',
      home: 'tools/blueprints/pricing',
    });
    expect((await find('service', root)).blueprint.home).toBeUndefined();
  });

  it('are found in packages, also above the workspace', async () => {
    const root = workspaceWithBlueprint({}, `${PACKAGE}/pricing`);
    addFiles(root, { 'inner/nx.json': '{}' });
    for (const folder of [root, `${root}/inner`]) {
      const { blueprint } = await find('pricing', folder, ['@acme/blueprints/pricing']);
      expect(blueprint.name).toBe('pricing');
    }
  });

  it('are named where there is none of that name', async () => {
    const root = workspaceWithBlueprint();
    await expect(find('prcing', root)).rejects.toThrow(
      /workflow, pricing\.\nFix: use --blueprint=pricing/,
    );
  });

  it('are not loaded when another one is wanted', async () => {
    const root = workspaceWithBlueprint({ 'schema.json': undefined });
    expect((await find('service', root)).blueprint.name).toBe('service');
    await expect(find('pricing', root)).rejects.toThrow('[BLUEPRINT_INVALID]');
  });

  it.each<[string, readonly string[], string]>([
    ['a misspelt folder', ['./tools/blueprints/prcing'], 'write "./tools/blueprints/pricing"'],
    ['a folder that is not there', ['./tools/x'], 'run `nx g @wsp/amiw:blueprint x`'],
    ['a path without its dot', ['tools/blueprints/pricing'], 'write "./tools/blueprints/pricing"'],
    ['a package that is not installed', ['@acme/other/a'], 'npm install --save-dev @acme/other'],
    ['a misspelt folder of a package', ['@acme/blueprints/tarif'], '"@acme/blueprints/tariff"'],
    ['a package without blueprints', ['empty/a'], 'empty has no blueprint there'],
  ])('have to be there: %s', async (_what, references, fix) => {
    const root = workspaceWithBlueprint();
    addBlueprint(root, {}, `${PACKAGE}/tariff`);
    addFiles(root, { 'node_modules/empty/package.json': '{}' });
    await expect(find('service', root, references)).rejects.toThrow(fix);
    await expect(find('service', root, references)).rejects.toThrow('[BLUEPRINT_NOT_FOUND]');
  });

  it('have names of their own', async () => {
    const taken = JSON.stringify({ name: 'service', description: 'D.' });
    const root = workspaceWithBlueprint({ 'blueprint.json': taken });
    await expect(find('service', root)).rejects.toThrow('@wsp/amiw itself');
    const twice = workspaceWithBlueprint();
    addBlueprint(twice, {}, `${PACKAGE}/pricing`);
    await expect(find('service', twice, [REFERENCE, '@acme/blueprints/pricing'])).rejects.toThrow(
      /node_modules\/@acme\/blueprints\/pricing is called "pricing", as that of tools\/blueprints\/pricing/,
    );
  });
});

describe('templates of a workspace', () => {
  const replaced = (files: Record<string, string>) => {
    const entries = Object.entries(files).map(([path, text]) => [`tools/blueprints/${path}`, text]);
    return tempWorkspace(Object.fromEntries(entries) as Record<string, string>);
  };

  it('go before those of a built-in blueprint, also of its milestones and features', async () => {
    const root = replaced({
      'service/files/module/README.md.template': 'Ours: <%- title %>\n',
      'service/files/mvp/ROADMAP.md.template': 'Ours.\n',
      'service/files/contract-check/tests/support/contract.ts.template': '// ours\n',
      'service/files/.DS_Store': '',
    });
    const { blueprint } = await find('service', root, []);
    const files = render(blueprint, contextOf('intent-log', { milestone: 'mvp' }));
    expect(files.get('README.md')).toBe('Ours: Intent log\n');
    expect(files.get('ROADMAP.md')).toBe('Ours.\n');
    expect(files.get('tests/support/contract.ts')).toBe('// ours\n');
    expect(files.get('INTERFACE.md')).toContain('# Interface of intent-log');
  });

  it('go before those of the kernel and of packages', async () => {
    const root = replaced({
      'kernel/files/module/README.md.template': 'Ours.\n',
      'pricing/files/module/README.md.template': 'Ours too.\n',
    });
    addBlueprint(root, {}, `${PACKAGE}/pricing`);
    const { kernel, blueprint } = await find('pricing', root, ['@acme/blueprints/pricing']);
    expect(render(kernel, contextOf('kernel')).get('README.md')).toBe('Ours.\n');
    expect(render(blueprint, contextOf('order-prices')).get('README.md')).toBe('Ours too.\n');
  });

  it.each([
    ['service/files/module/RAEDME.md.template', 'rename it to module/README.md.template'],
    ['service/files/README.md.template', 'rename it to module/README.md.template'],
    ['service/files/module/README.md', 'rename it to module/README.md.template'],
    ['service/files/zzz/q', 'rename or remove the file'],
    ['servise/files/module/README.md.template', 'rename it to service'],
  ])('have to replace something: %s', async (path, fix) => {
    const root = replaced({ [path]: '' });
    await expect(find('service', root, [])).rejects.toThrow(fix);
    await expect(find('service', root, [])).rejects.toThrow('[BLUEPRINT_FILE_UNKNOWN]');
  });

  it('are left alone where a blueprint of the workspace is not listed', async () => {
    expect((await find('service', workspaceWithBlueprint(), [])).blueprint.name).toBe('service');
  });
});
