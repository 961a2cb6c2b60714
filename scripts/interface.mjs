// Extracts the interface of packages that nobody here wrote, and compares it with what the TypeScript compiler says:
// names, kinds, numbers of overloads, members. Exports that the rule `export-type-implicit` reports are extracted with
// inferred types, as for a module that exempts them, and those of one declaration are compared by their types instead of their members.
// Prints a table; the exit code is 1 when something differs.
//   node scripts/interface.mjs
//   node scripts/interface.mjs zod rxjs          only these
//   node scripts/interface.mjs --folder=<folder>  where the packages are kept and used again
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { capture, REPOSITORY, scratchFolder } from './commands.mjs';

/** Packages of different styles that ship their sources, with the file where those begin. */
const PACKAGES = {
  zod: 'src/v4/classic/index.ts',
  rxjs: 'src/index.ts',
  '@tanstack/query-core': 'src/index.ts',
  mobx: 'src/mobx.ts',
  immer: 'src/immer.ts',
  redux: 'src/index.ts',
  reselect: 'src/index.ts',
  mitt: 'index.d.ts',
  '@preact/signals-core': 'src/index.ts',
  'type-fest': 'index.d.ts',
};

/** Both sides compile with them, whatever a package itself is compiled with. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['esnext', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  types: ['node'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' } },
});
const wanted = Object.keys(PACKAGES).filter(
  (name) => positionals.length === 0 || positionals.includes(name),
);
if (wanted.length === 0) fail(`Expected one of: ${Object.keys(PACKAGES).join(', ')}.`);
const folder =
  values.folder === undefined ? scratchFolder('amiw-interface-') : resolve(values.folder);

await prepare();
const require = createRequire(import.meta.url);
const { extractInterface } = require('../dist/core/interface/extract-interface.js');
const { declarationInferrer } = require('../dist/host/examples/infer-declarations.js');
const rows = wanted.map(compare);
console.table(rows.map(({ differences, ...row }) => ({ ...row, differences: differences.length })));
const differences = rows.flatMap((row) => row.differences.map((text) => `${row.package}: ${text}`));
console.log(differences.join('\n'));
process.exitCode = differences.length === 0 ? 0 : 1;

async function prepare() {
  if (!existsSync(join(REPOSITORY, 'dist'))) fail('There is no dist. Run `npm run build` first.');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const missing = wanted.filter((name) => !existsSync(join(folder, 'node_modules', name)));
  if (missing.length > 0) await install(missing);
  for (const name of ['typescript', '@types', 'undici-types']) {
    const link = join(folder, 'node_modules', name);
    if (!existsSync(link)) symlinkSync(join(REPOSITORY, 'node_modules', name), link);
  }
}

async function install(missing) {
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  const { code, output } = await capture('npm', [...args, ...missing], { cwd: folder });
  if (code !== 0) fail(output);
}

function compare(name) {
  const root = sourcesOf(name);
  const entry = PACKAGES[name];
  const started = process.cpuUsage();
  const read = (file) => readIfFile(join(root, file));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const config = { compilerOptions: COMPILER_OPTIONS, files: [entry] };
  writeFileSync(join(root, 'tsconfig.lib.json'), JSON.stringify(config));
  const place = { workspaceRoot: folder, root: relative(folder, root), entry };
  const infer = declarationInferrer({ ...place, files, read: (file) => read(file) ?? '' });
  const model = extractInterface(read, entry, infer);
  const { user, system } = process.cpuUsage(started);
  const ours = new Map(model.exports.map((item) => [item.name, describe(item)]));
  const theirs = compilerSays(root, entry);
  // What cannot be read off a file alone is told by `export-type-implicit`, and inferred where the package compiles.
  const implicit = new Set(
    model.problems
      .filter(({ kind }) => kind === 'implicit-type')
      .map(({ message }) => /^`([^`]+)`/.exec(message)?.[1]),
  );
  const stars = model.exports.filter((item) => item.name.startsWith('* from'));
  const found = [...theirs].flatMap(([exported, fact]) => {
    const own = ours.get(exported);
    if (own === undefined)
      return fact.kind === 'external' && stars.length > 0 ? [] : [`${exported} is missing`];
    const aspects = [
      ...['kind', 'overloads'],
      ...(implicit.has(exported) ? [] : ['members']),
      ...(own.type === '' ? [] : ['type']),
    ];
    return aspects
      .filter((aspect) => own[aspect] !== fact[aspect])
      .map(
        (aspect) => `${aspect} of ${exported}: ${own[aspect]}; the compiler says ${fact[aspect]}`,
      );
  });
  const extra = [...ours.keys()].filter((one) => !theirs.has(one) && !one.startsWith('* from'));
  return {
    package: `${name}@${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}`,
    exports: ours.size,
    compiler: theirs.size,
    'without a type': implicit.size,
    inferred: model.exports.filter(({ isInferred }) => isInferred).length,
    problems: model.problems.filter(({ kind }) => kind !== 'implicit-type').length,
    'cpu ms': Math.round((user + system) / 1000),
    differences: [...found, ...extra.map((one) => `${one} is too many`)],
  };
}

/** Beside `node_modules`: of what lies in there the compiler writes no declarations. */
function sourcesOf(name) {
  const root = join(folder, 'sources', name);
  if (!existsSync(root)) cpSync(join(folder, 'node_modules', name), root, { recursive: true });
  return root;
}

function readIfFile(path) {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
}

function describe({ kind, declarations, members, isInferred }) {
  const functions = declarations.filter(({ code }) =>
    /^(?:export default )?(?:async )?function\b/.test(code),
  );
  const names = members.map(({ name }) =>
    name.replace(/^static /, '').replace(/^["'](.*)["']$/, '$1'),
  );
  const listed = ['class', 'interface', 'enum'].includes(kind);
  const type = isInferred ? typeOf(kind, declarations) : '';
  return { kind, overloads: functions.length, members: listed ? sorted(names) : '', type };
}

/**
 * Of a constant or a function that is declared once. A compiler writes `typeof other` for a second name of the same
 * thing where its checker shows what that is, and `unique symbol` where it shows the name.
 */
function typeOf(kind, declarations) {
  if (!['constant', 'function'].includes(kind) || declarations.length !== 1) return '';
  const [{ code }] = declarations;
  if (/\btypeof |: unique symbol$/.test(code)) return '';
  return plain(
    kind === 'constant'
      ? code.replace(/^[^:]*: /, '')
      : code.replace(/^.*?function [\w$]+/, '').replace(/^((?:.|\n)*\)): /, '$1 => '),
  );
}

function plain(type) {
  return type.replace(/\bimport\([^)]*\)\./g, '').replace(/[\s;'"]+/g, '');
}

function sorted(names) {
  return [...new Set(names)].sort().join(' ');
}

function compilerSays(root, entry) {
  const { options } = ts.convertCompilerOptionsFromJson(COMPILER_OPTIONS, root);
  const program = ts.createProgram([join(root, entry)], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, entry)));
  return new Map(
    checker.getExportsOfModule(module).map((symbol) => {
      const target =
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return [symbol.name, { ...factOf(target, root), type: typeSaid(checker, target) }];
    }),
  );
}

function factOf({ flags, declarations = [] }, root) {
  const own = declarations.filter(
    (one) => !/^\.\.|(?:^|\/)node_modules\//.test(relative(root, one.getSourceFile().fileName)),
  );
  if (own.length === 0) return { kind: 'external', overloads: 0, members: '' };
  const kind = kindOf(flags);
  const functions = own.filter((one) => ts.isFunctionDeclaration(one));
  const signatures = functions.filter((one) => one.body === undefined);
  const names = own.flatMap((one) =>
    ts.isClassLike(one) || ts.isInterfaceDeclaration(one) || ts.isEnumDeclaration(one)
      ? one.members.flatMap(namesOf)
      : [],
  );
  return {
    kind,
    overloads: signatures.length > 0 ? signatures.length : functions.length,
    members: ['class', 'interface', 'enum'].includes(kind) ? sorted(names) : '',
  };
}

function typeSaid(checker, symbol) {
  const { declarations = [], flags, valueDeclaration } = symbol;
  const isTold = flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Function);
  if (!isTold || declarations.length !== 1 || valueDeclaration === undefined) return '';
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  const type = checker.getTypeOfSymbolAtLocation(symbol, valueDeclaration);
  const how = NoTruncation | UseAliasDefinedOutsideCurrentScope;
  return plain(checker.typeToString(type, valueDeclaration, how));
}

function kindOf(flags) {
  const {
    Class,
    Function: Callable,
    Enum,
    Variable,
    Property,
    Interface,
    TypeAlias,
  } = ts.SymbolFlags;
  if (flags & Class) return 'class';
  if (flags & Callable) return 'function';
  if (flags & Enum) return 'enum';
  if (flags & (Variable | Property)) return 'constant';
  if (flags & Interface) return 'interface';
  return flags & TypeAlias ? 'type' : 'namespace';
}

/** Names of what a member makes visible; a constructor's parameters may be members as well. */
function namesOf(member) {
  const isPrivate = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0;
  if (ts.isConstructorDeclaration(member)) {
    const fields = member.parameters.filter(
      (one) =>
        ts.isParameterPropertyDeclaration(one, member) &&
        !(ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Private),
    );
    return ['constructor', ...fields.map((one) => one.name.getText())];
  }
  if (isPrivate || ts.isClassStaticBlockDeclaration(member) || ts.isSemicolonClassElement(member))
    return [];
  if (ts.isIndexSignatureDeclaration(member)) return [`[${member.parameters[0].getText()}]`];
  if (ts.isCallSignatureDeclaration(member)) return ['()'];
  if (ts.isConstructSignatureDeclaration(member)) return ['new ()'];
  if (member.name === undefined || ts.isPrivateIdentifier(member.name)) return [];
  return [member.name.getText().replace(/^["'](.*)["']$/, '$1')];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
