import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { docsExecutor } from '../docs/executor';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { validateExecutor } from './executor';

it('fails without evidence, and records what is missing', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST });
  expect(await validateExecutor({}, contextOf(folder))).toEqual({ success: false });
  expect(ruleIds(folder, 'validate')).toEqual(Array<string>(7).fill('evidence-missing'));
  expect(resultOf(folder, 'compliance')).toMatchObject({
    compliant: false,
    module: { name: 'cart', domain: 'shop', milestone: 'poc' },
    gates: { structure: { state: 'missing' }, demo: { state: 'missing' } },
  });
});

it('tells failed and stale evidence from missing', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST, 'README.md': '# Cart\n' });
  await docsExecutor({}, contextOf(folder));
  await validateExecutor({}, contextOf(folder));
  expect(ruleIds(folder, 'validate')).toContain('gate-failed');
  expect(ruleIds(folder, 'validate')).not.toContain('evidence-stale');
  writeFileSync(`${folder.workspaceRoot}/${folder.root}/README.md`, '# Changed\n');
  await validateExecutor({}, contextOf(folder));
  expect(ruleIds(folder, 'validate')).toContain('evidence-stale');
});

it('leaves out what the workspace has switched off', async () => {
  const folder = moduleFolder({ 'wsp.json': MANIFEST });
  const gates = {
    structure: false,
    docs: 'check-docs',
    contracts: false,
    coverage: false,
    integration: false,
    performance: false,
    demo: false,
  } as const;
  expect(await validateExecutor({ gates }, contextOf(folder))).toEqual({ success: false });
  expect(resultOf(folder, 'compliance')).toMatchObject({
    compliant: false,
    gates: { demo: { state: 'off' }, docs: { state: 'missing' } },
  });
  expect(ruleIds(folder, 'validate').filter((id) => id === 'evidence-missing')).toHaveLength(1);
});

it('proves an ecosystem by the records of its modules as they are now', async () => {
  const shop = { kind: 'ecosystem', name: 'cart', purpose: 'Sell', modules: ['orders', 'gone'] };
  const orders = { name: 'orders', domain: 'shop', purpose: 'Keep orders' };
  const folder = moduleFolder({
    'wsp.json': JSON.stringify(shop),
    '../orders/wsp.json': JSON.stringify(orders),
    '../orders/README.md': '# Orders\n',
  });
  const context = contextOf(folder);
  const root = 'modules/shop/orders';
  const node = { name: '@acme/orders', type: 'lib', data: { root } } as const;
  Object.assign(context.projectsConfigurations.projects, { '@acme/orders': { root } });
  Object.assign(context.projectGraph.nodes, { '@acme/orders': node });
  const modules = [{ name: 'orders', root, contracts: [], references: [], inputs: [] }];
  const states = async () => {
    await validateExecutor({ modules }, context);
    return resultOf(folder, 'compliance')?.['modules'];
  };
  expect(await states()).toEqual({ orders: { state: 'missing' }, gone: { state: 'unknown' } });

  await validateExecutor({}, { ...context, projectName: '@acme/orders' });
  expect(await states()).toMatchObject({ orders: { state: 'failed' } });

  const record = join(folder.workspaceRoot, '.wsp', root, 'compliance.json');
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replace('"compliant": false', '"compliant": true'),
  );
  expect(await states()).toMatchObject({ orders: { state: 'stale' } });
  expect(ruleIds(folder, 'validate').filter((id) => id === 'module-not-validated')).toHaveLength(2);
  expect(resultOf(folder, 'compliance')).toMatchObject({
    compliant: false,
    ecosystem: { name: 'cart', modules: ['orders', 'gone'] },
  });
});
