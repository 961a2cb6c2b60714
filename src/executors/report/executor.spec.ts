import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { type ModuleFolder, moduleFolder } from '../../host/process/module-folder.fixture';
import { docsExecutor } from '../docs/executor';
import { contextOf } from '../executor-context.fixture';
import { toGateTask } from '../gate-task';
import { reportExecutor } from './executor';
import { runReport } from './run-report';
import type { ReportExecutorSchema } from './schema';

const SHOP = { kind: 'ecosystem', name: 'cart', purpose: 'Sell', modules: ['orders', 'gone'] };
const ORDERS = { name: 'orders', domain: 'shop', purpose: 'Keep orders' };
const OPTIONS: ReportExecutorSchema = {
  modules: [
    { name: 'orders', root: 'modules/shop/orders', contracts: [], references: [], inputs: [] },
  ],
};

function shop(orders: object = ORDERS): ModuleFolder {
  return moduleFolder({
    'wsp.json': JSON.stringify(SHOP),
    'README.md': '# Shop\n',
    '../orders/wsp.json': JSON.stringify(orders),
    '../orders/README.md': '# Orders\n',
  });
}

function pageOf({ workspaceRoot, root }: ModuleFolder): string {
  return readFileSync(join(workspaceRoot, '.wsp', root, 'report.html'), 'utf8');
}

it('writes what lies there, also where gates failed or never ran', async () => {
  const folder = shop();
  await docsExecutor({}, contextOf(folder));
  expect(await reportExecutor(OPTIONS, contextOf(folder))).toEqual({ success: true });
  const page = pageOf(folder);
  expect(page).toContain('class="finding error"');
  expect(page).toContain('there is no evidence of it');
  expect(page).toContain('The workspace has no module of this name');
});

it('tells evidence of other files from that of these', async () => {
  const folder = shop();
  await docsExecutor({}, contextOf(folder));
  writeFileSync(join(folder.workspaceRoot, folder.root, 'README.md'), '# Changed\n');
  await reportExecutor(OPTIONS, contextOf(folder));
  expect(pageOf(folder)).toContain('stale');
});

it('is the same for the same files', async () => {
  const folder = shop();
  await reportExecutor(OPTIONS, contextOf(folder));
  const before = pageOf(folder);
  await reportExecutor(OPTIONS, contextOf(folder));
  expect(pageOf(folder)).toBe(before);
  expect(before).not.toContain(folder.workspaceRoot);
});

it('goes on where one manifest is broken', async () => {
  const folder = shop({ ...ORDERS, name: 'Orders!' });
  expect(await reportExecutor(OPTIONS, contextOf(folder))).toEqual({ success: true });
  expect(pageOf(folder)).toContain('[MANIFEST_INVALID]');
});

it('cannot run without the manifest of the ecosystem', async () => {
  const folder = moduleFolder({ 'README.md': '# Shop\n' });
  const said: string[] = [];
  const task = toGateTask({}, 'cart', contextOf(folder));
  expect(await runReport(task, (text) => said.push(text))).toBe(false);
  expect(said.join('')).toMatch(/could not run: .*wsp\.json does not exist/);
  expect(existsSync(join(folder.workspaceRoot, '.wsp', folder.root, 'report.html'))).toBe(false);
});

it('serves the page and what it links to, tells of changes, and ends with Ctrl+C', async () => {
  const folder = shop();
  const said: string[] = [];
  const task = toGateTask({ ...OPTIONS, serve: true }, 'cart', contextOf(folder));
  const running = runReport(task, (text) => said.push(text));
  const url = await vi.waitFor(() => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(''))?.[0];
    if (found === undefined) throw new Error('not yet');
    return found;
  });
  const get = async (path: string, headers = {}) => {
    const response = await fetch(url + path, { headers });
    const { status } = response;
    return { status, type: response.headers.get('content-type'), text: await response.text() };
  };
  expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await get('/modules/shop/orders/README.md')).toMatchObject({
    ...{ status: 200, type: 'text/plain; charset=utf-8', text: '# Orders\n' },
  });
  for (const path of [
    '/package.json',
    '/%E0%A4',
    '/modules/shop/orders/%2e%2e/%2e%2e/x',
    '/.wsp/',
  ]) {
    expect(await get(path)).toMatchObject({ status: 404 });
  }
  const changes = await fetch(`${url}/changes`);
  const reader = changes.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  await docsExecutor({}, contextOf(folder));
  expect((await reader.read()).value).toContain('event: change');
  process.emit('SIGINT');
  expect(await running).toBe(true);
  expect((await reader.read()).done).toBe(true);
  await expect(get('/')).rejects.toThrow();
});
