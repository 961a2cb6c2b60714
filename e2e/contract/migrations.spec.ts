import { compare, valid } from 'semver';
import { expect, it } from 'vitest';
import { exists, filesUnder, foldersWith, read, readJson } from './repository';

interface Migration {
  readonly version: string;
  readonly description: string;
  readonly implementation: string;
}

const { generators } = readJson('migrations.json') as { generators: Record<string, Migration> };
const migrations = Object.entries(generators);

it('is found by `nx migrate`', () => {
  const manifest = readJson('package.json') as Record<string, unknown> & { exports: object };
  expect(manifest['nx-migrations']).toEqual({ migrations: './migrations.json' });
  expect(manifest['files']).toContain('migrations.json');
  // Nx resolves the file through the exports.
  expect(manifest.exports).toHaveProperty(['./migrations.json'], './migrations.json');
});

it('has a migrations.json entry for each migration folder, and the reverse', () => {
  expect(Object.keys(generators).sort()).toEqual(foldersWith('src/migrations', 'migration.ts'));
});

it('has a page for each migration, and a migration for each page', () => {
  const pages = filesUnder('docs/migrations').map((file) => file.replace(/^.*\/|\.md$/g, ''));
  expect(pages.sort()).toEqual([...Object.keys(generators), 'README'].sort());
});

it('has them in the order of their versions, none of which is ahead of the plugin', () => {
  const versions = migrations.map(([, { version }]) => version);
  expect(versions.filter((version) => valid(version) !== version)).toEqual([]);
  const { version: own } = readJson('package.json') as { version: string };
  const order = [...versions, own];
  expect(order).toEqual([...order].sort(compare));
});

it.each(migrations)('migration %s is whole', (name, { version, description, implementation }) => {
  expect(implementation).toBe(`./dist/migrations/${name}/migration`);
  expect(description).toMatch(/^[A-Z].*\.$/);
  expect(exists(`src/migrations/${name}/migration.spec.ts`)).toBe(true);
  const page = read(`docs/migrations/${name}.md`);
  expect(page).toContain(`# ${name}\n\n${description}\n`);
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
    'Left alone',
    'Undo',
  ]);
  const row = `| [${name}](${name}.md) | ${version} | ${description} |`;
  expect(read('docs/migrations/README.md').replace(/ +/g, ' ')).toContain(row);
});
