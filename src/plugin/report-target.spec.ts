import { expect, it } from 'vitest';
import { infer, manifest } from './create-nodes.fixture';
import type { AmiwPluginOptions } from './plugin-options';

const FILES = {
  'ecosystems/shop/wsp.json': JSON.stringify({
    ...{ kind: 'ecosystem', name: 'shop', purpose: 'Sell', modules: ['cart'] },
  }),
  'modules/communication/cart/wsp.json': manifest('cart'),
};

async function targetsOf(root: string, options?: AmiwPluginOptions) {
  return (await infer(FILES, options))[root]?.targets ?? {};
}

it('is there for an ecosystem, waits for nothing and is never cached', async () => {
  const target = (await targetsOf('ecosystems/shop'))['wsp-report'];
  expect(target).toMatchObject({
    executor: '@wsp/amiw:report',
    cache: false,
    outputs: ['{workspaceRoot}/.wsp/ecosystems/shop/report.html'],
    options: { modules: [{ name: 'cart' }], gates: { docs: 'wsp-docs' } },
  });
  expect(target).not.toHaveProperty('dependsOn');
});

it('is not there for a module', async () => {
  expect(await targetsOf('modules/communication/cart')).not.toHaveProperty('wsp-report');
});

it('is renamed, extended and switched off like a gate', async () => {
  const named = await targetsOf('ecosystems/shop', { report: 'tell' });
  expect(named).toHaveProperty('tell');
  const extended = await targetsOf('ecosystems/shop', { report: { options: { port: 4300 } } });
  expect(extended['wsp-report']?.options).toMatchObject({ port: 4300, gates: {} });
  expect(await targetsOf('ecosystems/shop', { report: false })).not.toHaveProperty('wsp-report');
});
