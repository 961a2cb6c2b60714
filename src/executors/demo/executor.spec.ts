import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { demoExecutor } from './executor';

const TIMEOUT = 60_000;
const demo = (actual: string) =>
  `import { limitOf } from './limit.js';\nconst LIMIT = limitOf('requests');\nexport function demo(): Promise<object> {\n  return Promise.resolve({ lines: ['A limit of ' + LIMIT], checks: [{ claim: 'the limit', expected: 3, actual: ${actual} }] });\n}\n`;
const files = {
  'src/limit.ts': 'export const limitOf = (what: string): number => what.length - 5;\n',
  'wsp.json': MANIFEST,
  'package.json': '{ "type": "module" }',
};

it('keeps what a demo said when its checks hold', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({ ...files, 'src/demo.ts': demo('LIMIT') });
  expect(await demoExecutor({}, contextOf(folder))).toEqual({ success: true });
  expect(resultOf(folder, 'demo')).toMatchObject({
    passed: true,
    data: { lines: ['A limit of 3'] },
  });
});

it('fails a demo whose check does not hold', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({ ...files, 'src/demo.ts': demo('LIMIT + 1') });
  expect(await demoExecutor({}, contextOf(folder))).toEqual({ success: false });
  expect(ruleIds(folder, 'demo')).toContain('demo-check-failed');
});
