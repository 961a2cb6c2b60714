import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { beforeAll, expect, inject, it } from 'vitest';
import { unpackPlugin } from './harness/scratch';

/** What a release holds. A file that none of them knows has to be wanted here first. */
const WANTED = [
  /^(package|generators|executors|migrations)\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^schemas\/[a-z]+\.schema\.json$/,
  /^examples\/[a-z-]+\/ecosystem\.yaml$/,
  /^docs\/(?!roadmap\.md)(?:[a-z-]+\/)*[\w-]+\.md$/,
  /^dist\/(?:[a-z-]+\/)*[a-z-]+(?:\.d)?\.[cm]?[jt]s$/,
  /^dist\/(?:blueprints|generators|executors)\/[a-z-]+\/schema\.json$/,
  /^dist\/generators\/[a-z-]+\/examples\.md$/,
  /^dist\/(?:blueprints|generators)\/[a-z-]+\/files\/.+\.template$/,
  /^dist\/core\/report\/page\/[a-z-]+\.(?:css|js)$/,
];

/** Packages of the workspace, which the gates run or read; the plugin brings none of its own. */
const OF_THE_WORKSPACE = ['typescript', 'vitest'];

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await unpackPlugin(inject('scratch'));
  files = filesIn(folder);
});

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const readJson = (file: string): unknown => JSON.parse(read(file));

it('has nothing that publint objects to', async () => {
  const tarball = toArrayBuffer(readFileSync(inject('scratch').tarball));
  const { messages } = await publint({ pack: { tarball }, strict: true });
  expect(messages).toEqual([]);
});

it('has types that every module resolution finds, and that are those of its code', async () => {
  const tarball = readFileSync(inject('scratch').tarball);
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  expect(analysis.types).toEqual({ kind: 'included' });
  expect('problems' in analysis ? analysis.problems : undefined).toEqual([]);
});

it('holds what it is meant to hold, and nothing else', () => {
  expect(files.filter((file) => !WANTED.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(WANTED.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([]);
});

it('stays small', () => {
  expect(statSync(inject('scratch').tarball).size).toBeLessThan(2_000_000);
});

it('holds what its entries in generators.json, executors.json and migrations.json name', () => {
  const named = ['generators', 'executors', 'migrations'].flatMap((kind) =>
    localPaths(readJson(`${kind}.json`)).map((path) => normalize(path)),
  );
  expect(named.length).toBeGreaterThan(40);
  const held = new Set(files.flatMap((file) => [file, file.replace(/\.js$/, '')]));
  expect(named.filter((path) => !held.has(path))).toEqual([]);
});

it('has examples for every generator, where Nx Console and agents look for them', () => {
  const folders = files
    .filter((file) => /^dist\/generators\/[a-z-]+\/generator\.js$/.test(file))
    .map((file) => dirname(file));
  const texts = folders.map((name) => read(`${name}/examples.md`));
  expect(texts.filter((text) => !/^# .+\n\n[^]+?:\n\n```sh\nnx /.test(text))).toEqual([]);
});

it('names the packages that its code loads as dependencies, and no others', () => {
  const { dependencies, optionalDependencies, peerDependencies } = readJson(
    'package.json',
  ) as Record<'dependencies' | 'optionalDependencies' | 'peerDependencies', object>;
  const loaded = packagesIn(files.filter((file) => /^dist\/.*\.[cm]?js$/.test(file)));
  const declared = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  // Loaded by a name in a variable, where the machine has it.
  expect(Object.keys(optionalDependencies)).toEqual(['oxfmt']);
  expect(loaded).toEqual([...declared, ...OF_THE_WORKSPACE].sort());
});

it('has types that stand on dependencies alone', () => {
  const entries = ['index', 'testing'].map((name) => join(folder, `dist/${name}.d.ts`));
  const program = ts.createProgram(entries, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  });
  const reached = program
    .getSourceFiles()
    .map(({ fileName }) => normalize(fileName))
    .filter((file) => file.startsWith(join(folder, 'dist')))
    .map((file) => file.slice(folder.length + 1));
  expect(reached.length).toBeGreaterThan(entries.length);
  const { dependencies } = readJson('package.json') as { dependencies: object };
  const known = new Set([...Object.keys(dependencies), 'nx']);
  expect(packagesIn(reached).filter((name) => !known.has(name))).toEqual([]);
});

it('has documents whose links lead somewhere', () => {
  const broken = files
    // A registry shows the README with the repository behind it.
    .filter((file) => file.endsWith('.md') && file !== 'README.md' && !file.startsWith('dist/'))
    .flatMap((file) => linksOf(read(file)).map((link) => ({ file, link })))
    .filter(({ file, link }) => !files.includes(normalize(join(dirname(file), link))));
  expect(broken).toEqual([]);
});

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function toArrayBuffer(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}

/** Strings in a value that begin as paths do. */
function localPaths(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(localPaths)
    : [];
}

/** Names of packages that files import or require, once each. */
function packagesIn(sources: readonly string[]): string[] {
  const specifiers = sources.flatMap((file) =>
    ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName),
  );
  const outside = specifiers
    .filter((name) => !/^(?:\.|node:)/.test(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(outside)].filter((name) => !builtinModules.includes(name)).sort();
}

/** Relative links of a Markdown text, without those in fences. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}
