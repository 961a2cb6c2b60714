import { logger, updateJson } from '@nx/devkit';
import { expect, it, vi } from 'vitest';
import { generatorOptions, executorOptions } from '../../host/own-schemas';
import { changes, solutionTree } from '../workspace/trees.fixture';
import { agentGuideGenerator } from './generator';

function written(source?: string, file = 'AGENTS.md'): string {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  const tree = solutionTree();
  if (source !== undefined) tree.write(file, source);
  agentGuideGenerator(tree, { file });
  return tree.read(file, 'utf8') ?? '';
}

it('creates AGENTS.md with fewer than 300 words', () => {
  const text = written();
  expect(text).toMatch(
    /^<!-- amiw:agent-guide:start -->\n\n## Modules .*\n\n<!-- amiw:agent-guide:end -->\n$/s,
  );
  expect(text.split(/\s+/).length).toBeLessThan(300);
});

it('names generators, options and targets that there are', () => {
  const text = written();
  const used = [...text.matchAll(/nx g @wsp\/amiw:([a-z-]+)([^`]*)`/g)];
  expect(used.map(([, name]) => name)).toEqual(['module', 'log', 'findings']);
  const known = generatorOptions();
  for (const [, name = '', rest = ''] of used) {
    const options = [...rest.matchAll(/--([a-zA-Z]+)(?==)/g)].map(([, option]) => option);
    expect(known.get(name)).toEqual(expect.arrayContaining(options));
  }
  expect(executorOptions().get('docs')).toContain('fix');
  expect(text).toContain('npx nx run <module>:wsp-validate');
});

it('puts itself behind what is there, and keeps every byte of it', () => {
  for (const source of ['# Ours\n\nText.  \n', '# Ours', '\uFEFF# Ours\r\n\r\nText.\r\n']) {
    const text = written(source);
    expect(text.startsWith(source)).toBe(true);
    const eol = source.includes('\r\n') ? '\r\n' : '\n';
    expect(text.slice(source.length).replaceAll(eol, '')).not.toMatch(/[\r\n]/);
    expect(written(text)).toBe(text);
  }
});

it('brings an old section up to date where it stands', () => {
  const marks = ['<!-- amiw:agent-guide:start -->', '<!-- amiw:agent-guide:end -->'] as const;
  const text = written(`\uFEFF# Ours\r\n\r\n${marks.join('\r\nOBSOLETE\r\n')}\r\n\r\n## After\r\n`);
  expect(text).toMatch(/^\uFEFF# Ours\r\n\r\n<!-- amiw:agent-guide:start -->\r\n\r\n## Modules/);
  expect(text.endsWith('<!-- amiw:agent-guide:end -->\r\n\r\n## After\r\n')).toBe(true);
  expect(text).not.toContain('OBSOLETE');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('takes marks in code for what they are', () => {
  const source = '# Ours\n\n```md\n<!-- amiw:agent-guide:start -->\n```\n';
  expect(written(source).startsWith(source)).toBe(true);
});

it('says what the workspace calls things', () => {
  const tree = solutionTree();
  tree.delete('package-lock.json');
  tree.write('pnpm-lock.yaml', '');
  updateJson<object>(tree, 'nx.json', (json) => ({
    ...json,
    plugins: [{ plugin: '@wsp/amiw', options: { validate: 'check', docs: false } }],
  }));
  agentGuideGenerator(tree, {});
  const text = tree.read('AGENTS.md', 'utf8') ?? '';
  expect(text).toContain('`pnpm exec nx affected -t check`');
  expect(text).not.toContain('--fix');
});

it('changes nothing the second time', () => {
  const tree = solutionTree();
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  agentGuideGenerator(tree, {});
  const before = changes(tree);
  agentGuideGenerator(tree, {});
  expect(changes(tree)).toEqual(before);
});

it.each([
  ['AGENTS.md', '<!-- amiw:agent-guide:start -->\n', 'BLOCK_UNREADABLE'],
  ['AGENTS.md', '<!-- amiw:agent-guide:end -->\n<!-- amiw:agent-guide:start -->\n', 'BLOCK_UNREAD'],
  ['../AGENTS.md', undefined, 'OPTIONS_INVALID'],
  ['agents.json', undefined, 'OPTIONS_INVALID'],
])('refuses %s with %j', (file, source, code) => {
  expect(() => written(source, file)).toThrow(code);
});
