import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readModule } from './read-module';
import { tempWorkspace } from './temp-workspace.fixture';

const manifest = { name: 'b', domain: 'a', purpose: 'Be read' };

it('reads manifest, files and references, without byte order marks', () => {
  const folder = tempWorkspace({
    'm/a/b/wsp.json': `\uFEFF${JSON.stringify({ ...manifest, references: ['docs/x.md', 'docs/none.md'] })}`,
    'm/a/b/README.md': '\uFEFF# B\r\n',
    'docs/x.md': '# X',
  });
  const module = readModule(folder, 'm/a/b', { domains: ['a'] });
  expect(module).toMatchObject({
    root: 'm/a/b',
    files: ['README.md', 'wsp.json'],
    manifest: { name: 'b' },
  });
  expect(module.read('README.md')).toBe('# B\r\n');
  expect([...module.workspace.references]).toEqual([['docs/x.md', '# X']]);
});

it('knows which of the inputs Nx sees', () => {
  const folder = tempWorkspace({
    'm/a/b/wsp.json': JSON.stringify({ ...manifest, inputs: ['a.mts', 'dist/b.json', 'none.mts'] }),
    '.gitignore': 'dist\n',
    'a.mts': '',
    'dist/b.json': '',
  });
  expect([...readModule(folder, 'm/a/b').workspace.inputs]).toEqual(['a.mts']);
});

it('reads nothing but the files of the module', () => {
  const folder = tempWorkspace({
    'm/a/b/wsp.json': JSON.stringify(manifest),
    'm/a/secret.txt': 'x',
  });
  const module = readModule(folder, 'm/a/b');
  expect(() => module.read('../secret.txt')).toThrow('is not a file of the module');
});

it('takes a reference that leads out of the workspace for missing', () => {
  const folder = tempWorkspace({
    'm/a/b/wsp.json': JSON.stringify({ ...manifest, references: ['docs/out.md'] }),
    'docs/x': '',
  });
  const outside = join(tmpdir(), `amiw-outside-${process.pid}.md`);
  writeFileSync(outside, '# Secret');
  onTestFinished(() => {
    rmSync(outside);
  });
  symlinkSync(outside, join(folder, 'docs/out.md'));
  expect([...readModule(folder, 'm/a/b').workspace.references]).toEqual([]);
});

it('says what is wrong with a missing or broken manifest', () => {
  const folder = tempWorkspace({ 'm/a/b/wsp.json': '{ "name": 3 }' });
  expect(() => readModule(folder, 'm/a/b')).toThrow(/^m\/a\/b\/wsp\.json:1:11: `name` is 3\./);
  expect(() => readModule(folder, 'm/a/c')).toThrow('m/a/c/wsp.json does not exist.');
});
