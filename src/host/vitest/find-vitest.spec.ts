import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { AmiwError } from '../../core/errors';
import { moduleFolder, type ModuleFolder } from '../process/module-folder.fixture';
import { findVitest } from './find-vitest';

const REPOSITORY = join(__dirname, '../../..');

function installed(module: ModuleFolder, below: string, packages: Record<string, object>): void {
  for (const [name, manifest] of Object.entries(packages)) {
    const file = join(module.workspaceRoot, below, 'node_modules', name, 'package.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ name, ...manifest }));
  }
}

function errorOf(module: ModuleFolder, coverage = true): AmiwError {
  try {
    findVitest(module.workspaceRoot, module.root, coverage);
  } catch (error) {
    if (error instanceof AmiwError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

it('finds the vitest of the workspace, and the vite of that vitest', () => {
  const module = moduleFolder({ 'src/a.ts': '' });
  const { version, node, vite } = findVitest(module.workspaceRoot, module.root, true);
  expect(version).toMatch(/^4\./);
  expect(node).toMatch(/^file:.*\/vitest\/dist\/node\.js$/);
  expect(vite).toMatch(/^file:.*\/vite\/dist\/node\/index\.js$/);
});

it('prefers the vitest of the module', () => {
  const module = moduleFolder({ 'src/a.ts': '' });
  installed(module, module.root, { vitest: { version: '5.1.1' }, vite: { version: '8.0.0' } });
  expect(findVitest(module.workspaceRoot, module.root, false).version).toBe('5.1.1');
});

it('accepts a vitest that only the module has', () => {
  const module = moduleFolder({ 'src/a.ts': '' }, { nodeModules: false });
  mkdirSync(join(module.workspaceRoot, module.root, 'node_modules'), { recursive: true });
  symlinkSync(
    join(REPOSITORY, 'node_modules/vitest'),
    join(module.workspaceRoot, module.root, 'node_modules/vitest'),
  );
  expect(findVitest(module.workspaceRoot, module.root, false).version).toMatch(/^4\./);
});

it('says how to install vitest', () => {
  const { code, message } = errorOf(moduleFolder({ 'src/a.ts': '' }, { nodeModules: false }));
  expect(code).toBe('VITEST_MISSING');
  expect(message).toMatchInlineSnapshot(`
    "\`vitest\` is not installed where \`modules/shop/cart\` could find it.
    Expected \`vitest@^4\` in the workspace's node_modules: the gates run the workspace's own vitest.
    Fix: npm install --save-dev vitest@^4 [VITEST_MISSING]"
  `);
});

it.each(['3.2.4', '2.1.9', '6.0.0'])('refuses vitest %s', (version) => {
  const module = moduleFolder({ 'src/a.ts': '' }, { nodeModules: false });
  installed(module, '', { vitest: { version } });
  const { code, message } = errorOf(module);
  expect(code).toBe('VITEST_UNSUPPORTED');
  expect(message).toContain(`\`vitest\` ${version} is installed.`);
});

it('wants the coverage provider only where coverage is measured', () => {
  const module = moduleFolder({ 'src/a.ts': '' }, { nodeModules: false });
  installed(module, '', { vitest: { version: '4.1.2' }, vite: { version: '8.0.0' } });
  expect(findVitest(module.workspaceRoot, module.root, false).version).toBe('4.1.2');
  const { code, message } = errorOf(module);
  expect(code).toBe('VITEST_MISSING');
  expect(message).toContain('npm install --save-dev @vitest/coverage-v8@4.1.2');
});

it('refuses a coverage provider of another version', () => {
  const module = moduleFolder({ 'src/a.ts': '' }, { nodeModules: false });
  installed(module, '', {
    vitest: { version: '4.1.2' },
    vite: { version: '8.0.0' },
    '@vitest/coverage-v8': { version: '4.0.9', peerDependencies: { vitest: '4.0.9' } },
  });
  const { code, message } = errorOf(module);
  expect(code).toBe('VITEST_UNSUPPORTED');
  expect(message).toMatchInlineSnapshot(`
    "\`@vitest/coverage-v8\` 4.0.9 does not go with \`vitest\` 4.1.2.
    Expected the two in the same version: @vitest/coverage-v8 4.0.9 wants vitest 4.0.9.
    Fix: npm install --save-dev @vitest/coverage-v8@4.1.2 [VITEST_UNSUPPORTED]"
  `);
});
