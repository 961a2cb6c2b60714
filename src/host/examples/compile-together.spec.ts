import { expect, it } from 'vitest';
import { examplesOf } from '../../core/examples/examples';
import { parseMarkdown } from '../../core/markdown/parse-markdown';
import { moduleFolder } from '../process/module-folder.fixture';
import { compileExamples } from './compile-examples';
import { compileTogether } from './compile-together';
import type { ExamplesRequest } from './run-examples';

interface Described {
  /** @default one function that has the module's name */
  readonly source?: string;
  /** @default an example that calls it */
  readonly example?: string;
  /** Names of modules. */
  readonly dependencies?: readonly string[];
  readonly tsconfig?: object;
  /** More files, from the workspace's root. */
  readonly files?: Readonly<Record<string, string>>;
}

const OPTIONS = { strict: true, module: 'nodenext', target: 'es2022', types: ['node'] };

function filesOf(name: string, { source, tsconfig = {}, files = {} }: Described) {
  const root = `../../../modules/shop/${name}`;
  const own = {
    'package.json': JSON.stringify({ name: `@acme/${name}`, type: 'module' }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { ...OPTIONS, ...tsconfig } }),
    'src/index.ts': source ?? `export const ${name} = (a: number): number => a;\n`,
  };
  return Object.fromEntries([
    ...Object.entries(own).map(([file, text]) => [`${root}/${file}`, text]),
    ...Object.entries(files).map(([file, text]) => [`../../../${file}`, text]),
  ]) as Record<string, string>;
}

function programsOf(name: string, { example }: Described) {
  const code =
    example ?? `import { ${name} } from '@acme/${name}';\nconst one: number = ${name}(1);`;
  const document = parseMarkdown(`\`\`\`ts\n${code}\n\`\`\`\n`);
  return examplesOf('README.md', document, { code: new Set(), exports: [] }).programs;
}

/** Which of the modules are answered when they ask together, and how each is answered alone. */
function compare(modules: Readonly<Record<string, Described>>) {
  const files = Object.entries(modules).map(([name, one]) => filesOf(name, one));
  const { workspaceRoot } = moduleFolder(Object.assign({}, ...files) as Record<string, string>);
  const requests = new Map(
    Object.entries(modules).map(([name, one]): [ExamplesRequest, string] => [
      {
        workspaceRoot,
        root: `modules/shop/${name}`,
        dependencyRoots: (one.dependencies ?? []).map((other) => `modules/shop/${other}`),
        programs: programsOf(name, one),
        timeoutMs: 1000,
      },
      name,
    ]),
  );
  const together = compileTogether([...requests.keys()]);
  const alone = [...requests].map(([request, name]) => [name, compileExamples(request)] as const);
  for (const [request, { problems, sources }] of together) {
    const single = compileExamples(request);
    expect({ problems, sources: inModules(sources) }).toEqual({
      problems: single.problems,
      sources: inModules(single.sources),
    });
  }
  return {
    together: [...together.keys()].map((request) => requests.get(request)).sort(),
    wrong: alone.filter(([, { problems }]) => problems.length > 0).map(([name]) => name),
  };
}

const inModules = (files: readonly string[]) =>
  files.filter((file) => !file.includes('/node_modules/')).sort();

/** Compiling takes long on a machine that has more to do. */
const PATIENCE = 120_000;

it(
  'answers modules of one kind, each with the files that it needs itself',
  () => {
    const user = {
      source: "import { cart } from '@acme/cart';\nexport const user: number = cart(1);\n",
      example: "import { user } from '@acme/user';\nconst one: number = user;",
      dependencies: ['cart'],
    };
    expect(compare({ cart: {}, till: {}, user })).toEqual({
      together: ['cart', 'till', 'user'],
      wrong: [],
    });
  },
  PATIENCE,
);

it(
  'leaves those whose examples are wrong to themselves',
  () => {
    const wrong = { example: "import { till } from '@acme/till';\ntill('1');" };
    const unparsable = { example: 'const = 1;' };
    expect(compare({ cart: {}, till: wrong, user: {}, book: unparsable })).toEqual({
      together: ['cart', 'user'],
      wrong: ['till', 'book'],
    });
  },
  PATIENCE,
);

it.each([
  ['globals', 'declare global { var shared: number; }\nexport const book = 1;\n'],
  ['a script with globals', "import './globals.js';\nexport const book = 1;\n"],
  [
    'more members of a package',
    "declare module 'node:fs' { export const shared: number; }\nexport const book = 1;\n",
  ],
  ['more of the language', '/// <reference lib="dom" />\nexport const book = 1;\n'],
])(
  'keeps what one module says to all from the others: %s',
  (_, source) => {
    const use = {
      example:
        "import * as fs from 'node:fs';\nconst one = 'shared' in fs ? fs.shared : shared ?? document;",
    };
    const said = {
      source,
      example: "import { book } from '@acme/book';\nconst one: number = book;",
      files: { 'modules/shop/book/src/globals.d.ts': 'declare const shared: number;\n' },
    };
    expect(compare({ book: said, cart: {}, till: {}, user: use })).toEqual({
      together: ['cart', 'till'],
      wrong: ['user'],
    });
  },
  PATIENCE,
);

it(
  'lets modules that all see the same globals share a program',
  () => {
    const source = 'declare global { var shared: number; }\nexport const book = 1;\n';
    const using = (name: string) => ({
      source: `import '@acme/book';\nexport const ${name} = shared;\n`,
      example: `import { ${name} } from '@acme/${name}';\nconst one: number = ${name} + shared;`,
      dependencies: ['book'],
    });
    const book = { source, example: 'export const one: number = shared;' };
    const plain = { example: 'shared;' };
    expect(compare({ book, cart: using('cart'), till: using('till'), user: plain })).toEqual({
      together: ['cart', 'till'],
      wrong: ['book', 'user'],
    });
  },
  PATIENCE,
);

it(
  'gives no module the names of packages that only others know',
  () => {
    const thief = { example: "import { cart } from '@acme/cart';\ncart(1);" };
    expect(compare({ cart: {}, till: thief, user: {} })).toEqual({
      together: ['cart', 'user'],
      wrong: ['till'],
    });
  },
  PATIENCE,
);

it(
  'goes by `paths` that all modules have from one config, and by none of their own',
  () => {
    const paths = {
      '@acme/cart': ['./modules/shop/cart/src/index.ts'],
      '@acme/till': ['./modules/shop/user/src/index.ts'],
    };
    const base = JSON.stringify({ compilerOptions: { ...OPTIONS, paths } });
    const extending = (name: string) => {
      const tsconfig = { extends: '../../../tsconfig.base.json' };
      const own = { [`modules/shop/${name}/tsconfig.json`]: JSON.stringify(tsconfig) };
      return { files: { ...own, 'tsconfig.base.json': base } };
    };
    const using = (name: string) =>
      `import { ${name} } from '@acme/${name}';\nconst one: number = ${name}(1);`;
    const modules = {
      cart: extending('cart'),
      till: extending('till'),
      // By itself it finds the same as in company.
      user: { ...extending('user'), example: using('cart') },
      // By itself it is led to another module than in company.
      book: { ...extending('book'), example: using('till') },
      shelf: { tsconfig: { paths: { '@acme/cart': ['../cart/src/index.ts'] } } },
    };
    expect(compare(modules)).toEqual({ together: ['cart', 'till', 'user'], wrong: ['book'] });
  },
  PATIENCE,
);

it(
  'asks for each set of options by itself',
  () => {
    const loose = { tsconfig: { strict: false } };
    const bare = { tsconfig: { types: [] } };
    expect(compare({ cart: {}, till: {}, user: loose, book: loose, shelf: bare }).together).toEqual(
      ['book', 'cart', 'till', 'user'],
    );
  },
  PATIENCE,
);

it(
  'answers nobody when one name means two packages',
  () => {
    const twice = {
      'modules/shop/till/package.json': '{ "name": "@acme/cart", "type": "module" }',
    };
    const other = { files: twice, example: 'const one = 1;' };
    expect(compare({ cart: {}, till: other }).together).toEqual([]);
  },
  PATIENCE,
);
