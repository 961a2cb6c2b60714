import { expect, it } from 'vitest';
import { factsOf, saidBy } from '../../../test-run/test-run.fixture';
import { assertionSwallowed } from './assertion-swallowed';

const HEAD = "import assert from 'node:assert';\nimport { expect, it } from 'vitest';\n";
const said = (text: string) =>
  saidBy(assertionSwallowed, factsOf(`${HEAD}it('a', async () => { ${text} });`));

it.each([
  'try { expect(add(1)).toBe(2); } catch {}',
  'try { expect(add(1)).toBe(2); } catch { /* right */ }',
  'try { expect(add(1)).toBe(2); } catch (error) { console.log(error); }',
  'try { expect(add(1)).toBe(2); } catch (error) { error; }',
  'try { await expect(load()).resolves.toBe(2); } catch {}',
  'try { if (add(1)) { expect(add(1)).toBe(2); } } catch {}',
  'try { add(1); expect.unreachable(); } catch {}',
  'try { assert.equal(add(1), 2); } catch {}',
  'try { try { expect(add(1)).toBe(2); } finally { close(); } } catch {}',
  'await load().then((n) => { expect(n).toBe(2); }).catch(() => undefined);',
  'await load().then((n) => expect(n).toBe(2)).catch(() => {});',
  'await load().then((n) => expect(n).toBe(2)).catch((error) => { console.warn(error); });',
  'await expect(load()).resolves.toBe(2).catch(() => null);',
  'await (async () => { expect(await load()).toBe(2); })().catch(() => {});',
  'await load().then((n) => expect(n).toBe(2)).catch(() => false);',
])('reports %s', (text) => {
  expect(said(text)).toHaveLength(1);
});

it('shows the assertion, and names the line of the catch', () => {
  expect(said('try {\n  expect(add(1)).toBe(2);\n} catch {}')).toEqual([
    '4:3 `expect(add(1)).toBe(2)` may fail and the test passes: the `catch` in line 5 drops the failure.',
  ]);
});

it('tells each catch once', () => {
  expect(said('try { expect(add(1)).toBe(2); expect(add(2)).toBe(3); } catch {}')).toHaveLength(1);
});

it.each([
  // The catch tells somebody.
  'try { expect(add(1)).toBe(2); } catch (error) { throw error; }',
  'try { expect(add(1)).toBe(2); } catch (error) { expect(error).toBeInstanceOf(RangeError); }',
  'try { expect.unreachable(); } catch (error) { verify(error); }',
  'try { expect(add(1)).toBe(2); } catch (error) { failures.push(error); }',
  'try { expect(add(1)).toBe(2); } catch { failed = true; }',
  'try { expect(add(1)).toBe(2); } catch { return; } throw new Error("held");',
  'try { expect(add(1)).toBe(2); } finally { close(); }',
  'try { expect(add(1)).toBe(2); } catch (error) { done(error); }',
  // What stands behind the assertion tells that it held.
  'let held = false; try { expect(add(1)).toBe(2); held = true; } catch {} expect(held).toBe(false);',
  'try { expect(add(1)).toBe(2); return; } catch {} throw new Error("no");',
  'try { expect(add(1)).toBe(2); held.push(1); } catch {}',
  // Tried until it holds.
  'for (;;) { try { expect(add(1)).toBe(2); } catch {} }',
  'while (waiting()) { try { expect(add(1)).toBe(2); } catch {} }',
  // No assertion in it.
  'try { add(1); } catch {} expect(add(1)).toBe(2);',
  'await load().catch(() => undefined); expect(add(1)).toBe(2);',
  'expect(await load().catch(() => undefined)).toBe(2);',
  'const held = await load().then((n) => expect(n).toBe(2)).then(() => true).catch(() => false);',
  'const error = await expect(load()).resolves.toBe(1).catch((e) => e); verify(error);',
  'await load().then((n) => expect(n).toBe(2)).catch(report);',
  // A function of its own may be called where its failure counts.
  'try { run(() => { expect(add(1)).toBe(2); }); } catch {}',
  'try { throw new Error("no"); } catch {}',
])('leaves alone %s', (text) => {
  expect(said(text)).toEqual([]);
});
