import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { toGateTask } from '../gate-task';
import { docsBatch } from './batch';
import { runDocs } from './run-docs';

const MODULES: Readonly<Record<string, string>> = {
  cart: "import { cart } from '@acme/cart';\ncart(1); // => 2",
  till: "import { till } from '@acme/till';\ntill(1); // => 3",
  user: "import { user } from '@acme/user';\nuser('1');",
  shelf: "import { shelf } from '@acme/shelf';\nshelf(2); // => 3",
};

const manifestOf = (name: string) =>
  JSON.stringify({ name, domain: 'shop', purpose: `Say what comes after a number of ${name}` });

const FILES = Object.fromEntries(
  Object.entries(MODULES).flatMap(([name, example]) => {
    const root = `../../../modules/shop/${name}`;
    return [
      [`${root}/wsp.json`, name === 'shelf' ? '{' : manifestOf(name)],
      [`${root}/package.json`, JSON.stringify({ name: `@acme/${name}`, type: 'module' })],
      [`${root}/tsconfig.json`, '{ "compilerOptions": { "strict": true, "module": "nodenext" } }'],
      [`${root}/src/index.ts`, `export const ${name} = (a: number): number => a + 1;\n`],
      [`${root}/README.md`, `# ${name}\n\n\`\`\`ts\n${example}\n\`\`\`\n`],
    ];
  }),
) as Record<string, string>;

const NAMES = Object.keys(MODULES);

function contextOf(workspaceRoot: string): ExecutorContext {
  const projects = Object.fromEntries(
    NAMES.map((name) => [name, { root: `modules/shop/${name}` }]),
  );
  const nodes = Object.fromEntries(
    Object.entries(projects).map(([name, data]) => [name, { name, type: 'lib', data }]),
  );
  return {
    ...{ root: workspaceRoot, cwd: workspaceRoot, isVerbose: false, nxJsonConfiguration: {} },
    projectsConfigurations: { version: 2, projects },
    projectGraph: { nodes, dependencies: {} },
  } as unknown as ExecutorContext;
}

it('says of each module in company what it says of it alone', async () => {
  const { workspaceRoot } = moduleFolder(FILES);
  const context = contextOf(workspaceRoot);
  const evidence = (name: string): string => {
    const file = join(workspaceRoot, '.wsp/modules/shop', name, 'docs.json');
    return name === 'shelf' ? '' : readFileSync(file, 'utf8');
  };
  const ids = NAMES.map((name) => `${name}:docs`);
  const graph = {
    tasks: Object.fromEntries(
      NAMES.map((project) => [`${project}:docs`, { target: { project, target: 'docs' } }]),
    ),
    dependencies: {},
  } as unknown as TaskGraph;
  const together = new Map<string, unknown>();
  const inputs = Object.fromEntries(ids.map((id) => [id, {}]));
  for await (const { task, result } of docsBatch(graph, inputs, {}, context)) {
    const name = task.replace(':docs', '');
    together.set(name, [result.success, result.terminalOutput, evidence(name)]);
  }
  const alone = new Map<string, unknown>();
  for (const name of NAMES) {
    const { success, terminalOutput } = await runDocs(toGateTask({}, name, context));
    alone.set(name, [success, terminalOutput, evidence(name)]);
  }
  expect([...together].sort()).toEqual([...alone].sort());
  const said = (name: string): string => String((together.get(name) as unknown[])[1]);
  expect(said('cart')).not.toContain('example-');
  expect(said('till')).toContain('README.md:5:10  example-result-differs');
  expect(said('user')).toContain('README.md:5:6  example-type-error');
  expect(said('shelf')).toContain('could not run');
}, 120_000);

it('mends modules one after the other, since what one writes another may be reading', async () => {
  const block = '<!-- amiw:interface:start -->\nold\n<!-- amiw:interface:end -->\n';
  const { workspaceRoot } = moduleFolder({
    ...FILES,
    '../../../modules/shop/till/INTERFACE.md': `# Interface\n\n${block}`,
  });
  const context = contextOf(workspaceRoot);
  context.projectGraph.dependencies = {
    cart: [{ source: 'cart', target: 'till', type: 'static' }],
  };
  const graph = {
    tasks: Object.fromEntries(
      ['cart', 'till'].map((project) => [
        `${project}:docs`,
        { target: { project, target: 'docs' } },
      ]),
    ),
    dependencies: {},
  } as unknown as TaskGraph;
  const inputs = { 'cart:docs': { fix: true }, 'till:docs': { fix: true } };
  const said: string[] = [];
  for await (const { result } of docsBatch(graph, inputs, {}, context)) {
    said.push(result.terminalOutput);
  }
  expect(said.join('\n')).not.toContain('could not run');
  expect(said[1]).toContain('INTERFACE.md');
  const mended = join(workspaceRoot, 'modules/shop/till/INTERFACE.md');
  expect(readFileSync(mended, 'utf8')).toContain('const till: (a: number) => number');
}, 120_000);
