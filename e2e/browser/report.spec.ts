import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hostileFacts } from '../../src/core/report/hostile.fixture';
import { EXECUTABLE, troublesOf, useBrowser, writeReport } from './browser';
import { shop, thousandModules } from './shop';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What the tests ask of a page, without the types of browsers for all of the repository. */
interface InPage {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
  readonly navigator: { readonly clipboard: { readText(): Promise<string> } };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as InPage).axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as unknown as { open: boolean }).open = true;
  });
}

describe.skipIf(EXECUTABLE === undefined)('the report in a browser', () => {
  const newPage = useBrowser();

  async function open(facts = shop(), options?: Parameters<typeof newPage>[0]) {
    const page = await newPage(options);
    const troubles = troublesOf(page);
    await page.goto(writeReport(facts).url);
    return { page, troubles };
  }

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('is accessible and fits, %s, %i wide', async (colorScheme, width) => {
    const { page, troubles } = await open(shop(), {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    expect(
      await page
        .locator('html')
        .evaluate((html) => (html as unknown as { scrollWidth: number }).scrollWidth),
    ).toBe(width);
    expect(troubles).toEqual([]);
  });

  it('leads every link somewhere', async () => {
    const { page, troubles } = await open();
    const inside = await page.locator('a[href^="#"]').all();
    expect(inside.length).toBeGreaterThan(10);
    for (const link of inside) {
      const id = (await link.getAttribute('href'))!.slice(1);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    }
    const files = await page
      .locator('a[href^=".."]')
      .evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
    expect(new Set(files).size).toBeGreaterThan(5);
    for (const file of new Set(files)) expect(readFileSync(new URL(file), 'utf8')).not.toBe('');
    expect(troubles).toEqual([]);
  });

  it('narrows all sections to what the filter asks for', async () => {
    const { page } = await open();
    const shown = () => page.locator('.matrix tbody tr:visible th .name').allTextContents();
    expect(await shown()).toEqual(['shop', 'cart', 'bills', 'stock', 'gone']);
    await page.getByRole('searchbox').fill('LINK-TARGET');
    expect(await shown()).toEqual(['bills']);
    expect(await page.locator('.filter output').textContent()).toBe('1 of 5');
    expect(await page.locator('.milestones tbody tr:visible').count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Standing').selectOption('unproven');
    expect(await shown()).toEqual(['stock', 'gone']);
    await page.getByLabel('Domain').selectOption('storage');
    expect(await shown()).toEqual(['stock']);
    await page.goto(`${page.url()}#findings.bills.docs`);
    await expect.poll(shown).toHaveLength(5);
  });

  it('moves and zooms the picture by keyboard, buttons and pointer, and shows what belongs together', async () => {
    const { page } = await open();
    const box = () => page.locator('svg.flow').getAttribute('viewBox');
    const all = await box();
    const steps = ['+', '-', 'ArrowLeft', 'ArrowUp', '0'];
    await page.locator('.canvas').focus();
    const boxes: (string | null)[] = [];
    for (const key of steps) {
      await page.keyboard.press(key);
      boxes.push(await box());
    }
    expect(new Set(boxes.slice(0, 1).concat(boxes.slice(2))).size).toBe(4);
    expect(boxes.at(-1)).toBe(all);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(await box()).not.toBe(all);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('.node[data-node="stock"] .box').hover();
    expect(await page.locator('.edge.near').count()).toBe(2);
    expect(await page.locator('.edge.missing').count()).toBe(1);
    const { x, y, width, height } = (await page.locator('svg.flow').boundingBox())!;
    await page.mouse.move(x + width / 2, y + height - 5);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 80, y + height - 45);
    await page.mouse.up();
    expect(await box()).not.toBe(all);
  });

  it('copies a place', async () => {
    const { page } = await open(shop(), { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-copy]').first().click();
    await expect
      .poll(() =>
        page.evaluate(() => (globalThis as unknown as InPage).navigator.clipboard.readText()),
      )
      .toBe('modules/sales/bills/README.md:3:5');
  });

  it('says the same without a script', async () => {
    const { page } = await open(shop(), { javaScriptEnabled: false });
    expect(await page.locator('.matrix tbody tr').count()).toBe(5);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('.finding').first().isVisible()).toBe(true);
  });

  it('runs nothing that a workspace says', async () => {
    const { page, troubles } = await open(hostileFacts());
    await openAll(page);
    expect(await page.title()).toContain('</script></title>');
    expect(await page.locator('img').count()).toBe(0);
    for (const link of await page.locator('.findings a').all()) {
      expect(await link.evaluate((one) => (one as unknown as { protocol: string }).protocol)).toBe(
        'file:',
      );
    }
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('shows a thousand modules, and narrows them at once', async () => {
    const page = await newPage();
    const { url, html } = writeReport(thousandModules());
    expect(html.length).toBeLessThan(14_000_000);
    await page.goto(url, { waitUntil: 'load' });
    const start = performance.now();
    await page.getByRole('searchbox').fill('module-77');
    await expect.poll(() => page.locator('.filter output').textContent()).toBe('11 of 1001');
    const milliseconds = performance.now() - start;
    expect(await page.locator('.matrix tbody tr:visible').count()).toBe(11);
    expect(milliseconds).toBeLessThan(2_000);
  });
});
