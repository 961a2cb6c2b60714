import { beforeAll, describe, expect, inject, it } from 'vitest';
import { addArguments, checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { validateAll, verdictOf } from './harness/gates';
import { QUICK, type Workspace } from './harness/workspace';

const { root } = MODULE;

describe.each(checkedKinds('ts-23'))('what is run again in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'again');
  });

  it('`nx add` changes nothing', { timeout: 300_000 }, async () => {
    const { tarball } = inject('scratch');
    const result = succeeded(await workspace.run('npx', addArguments(tarball)));
    expect(result.output).toContain('is set up already');
    // npm drops an empty list of dependencies whenever it installs something.
    workspace.write('package.json', withoutEmptyLists(workspace.read('package.json')));
    const committed = await workspace.git('show', 'HEAD:package.json');
    expect(workspace.read('package.json')).toBe(withoutEmptyLists(committed));
    const others = (await workspace.changes()).filter((line) => !line.endsWith(' package.json'));
    expect(others).toEqual([]);
    await workspace.revert();
  });

  it('the init generator changes nothing', async () => {
    await workspace.nxOk(['generate', '@wsp/amiw:init'], { env: QUICK });
    expect(await workspace.changes()).toEqual([]);
  });

  it('the module generator changes nothing', async () => {
    const result = await workspace.nxOk(MODULE.generate, { env: QUICK });
    expect(result.output).toContain('is complete already');
    expect(await workspace.changes()).toEqual([]);
  });

  it('the docs generator changes nothing', async () => {
    const args = ['generate', '@wsp/amiw:docs', projectName(kind, 'intent-log')];
    await workspace.nxOk(args, { env: QUICK });
    expect(await workspace.changes()).toEqual([]);
  });

  it('the module generator leaves edited files, and brings back a removed one', async () => {
    const edited = [`${root}/README.md`, `${root}/src/intent-log.ts`, `${root}/package.json`];
    for (const file of edited.filter((name) => workspace.exists(name))) {
      workspace.edit(file, (text) => `${text}\n`);
    }
    const removed = workspace.read(`${root}/tests/README.md`);
    workspace.remove(`${root}/tests/README.md`);
    const expected = (await workspace.changes()).filter((line) => !line.includes('tests/README'));
    await workspace.nxOk([...MODULE.generate, '--skipInstall'], { env: QUICK });
    expect(await workspace.changes()).toEqual(expected);
    expect(workspace.read(`${root}/tests/README.md`)).toBe(removed);
    await workspace.revert();
  });

  it('the generators of documents write what the code says, and the gates agree', async () => {
    workspace.edit(
      `${root}/src/index.ts`,
      (text) => `${text}export { ADDED } from './added.js';\n`,
    );
    workspace.write(
      `${root}/src/added.ts`,
      "/** A word that was added. */\nexport const ADDED: string = 'added';\n",
    );
    const project = projectName(kind, 'intent-log');
    const gate = () => workspace.nx(['run', `${project}:wsp-docs`], { env: QUICK });
    expect((await gate()).code).toBe(1);
    const missing = verdictOf(workspace, 'docs').findings.map(({ message }) => message);
    expect(missing.join('\n')).toContain('`ADDED`');

    await workspace.nxOk(['generate', '@wsp/amiw:docs', project], { env: QUICK });
    expect(workspace.read(`${root}/INTERFACE.md`)).toContain('A word that was added.');
    await workspace.nxOk(['generate', '@wsp/amiw:log', project], { env: QUICK });
    expect(workspace.read(`${root}/ModLog.md`)).toContain('`ADDED`');
    succeeded(await gate());
    await workspace.revert();
  });

  it('is green at the end as at the start', async () => {
    succeeded(await validateAll(workspace));
  });
});

function withoutEmptyLists(text: string): string {
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
  const kept = entries.filter(([, value]) => JSON.stringify(value) !== '{}');
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}
