import { basename } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, FULL, type Kind, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { expectUserError, validateAll, verdictOf } from './harness/gates';
import { failedTasks } from './harness/task-run';
import type { Workspace } from './harness/workspace';

const TIMEOUT = 600_000;

/** Those that come with the package; the second one in CI, for the first one is what `npm run try` shows. */
const EXAMPLES = {
  amo: {
    name: 'auto-meeting-orchestrator',
    modules: 9,
    edges: 37,
    module: 'modules/communication/intent-manager',
    contract: 'modules/platform-integration/session-launcher/contracts/session.ended.schema.json',
    readers: ['meeting-orchestrator', 'post-meeting-summarizer', 'session-launcher'],
  },
  'claims-desk': {
    name: 'claims-desk',
    modules: 5,
    edges: 8,
    module: 'modules/communication/claim-files',
    contract: 'modules/communication/claim-files/contracts/claim.settled.schema.json',
    readers: ['claim-files', 'claims-archive', 'holder-notes'],
  },
} as const;

type Example = keyof typeof EXAMPLES;

const CASES: readonly (readonly [Example, Kind])[] = (Object.keys(EXAMPLES) as Example[])
  .filter((example) => FULL || example === 'claims-desk')
  .flatMap((example) => checkedKinds('ts-23').map((kind) => [example, kind] as const));

describe.each(CASES)('the ecosystem %s in %s', (example, kind) => {
  const { name, modules, edges, module, contract, readers } = EXAMPLES[example];
  const root = `ecosystems/${name}`;
  const spec = `node_modules/@wsp/amiw/examples/${example}/ecosystem.yaml`;
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'installed', `ecosystem-${example}`);
  });

  const generate = (...args: string[]) =>
    workspace.nx(['generate', '@wsp/amiw:ecosystem', name, ...args, '--no-interactive'], {
      timeoutMs: TIMEOUT,
    });

  it('is planned without a trace', { timeout: TIMEOUT }, async () => {
    const args = ['generate', '@wsp/amiw:plan', `--spec=${spec}`];
    const { output } = succeeded(await workspace.nx(args));
    expect(output).toContain(`${modules} modules in`);
    expect(output).toContain(`${edges} connections`);
    expect(await workspace.changes()).toEqual([]);
  });

  it('is made by one command', { timeout: TIMEOUT }, async () => {
    succeeded(await generate(`--spec=${spec}`));
    const manifest = workspace.json(`${root}/wsp.json`) as { readonly modules: readonly string[] };
    expect(manifest.modules).toHaveLength(modules);
  });

  it('compiles, and is formatted', { timeout: TIMEOUT }, async () => {
    // With the tests of every module: their own config leads to them.
    if (kind === 'ts-23') succeeded(await workspace.run('npx', ['tsc', '--build']));
    else
      succeeded(await workspace.run('npx', ['tsc', '--noEmit', '-p', `${root}/tsconfig.lib.json`]));
    if (!workspace.exists('.prettierrc')) return;
    succeeded(await workspace.run('npx', ['prettier', '--check', 'ecosystems', 'modules']));
  });

  it('passes every gate, with every module', { timeout: TIMEOUT }, async () => {
    succeeded(await validateAll(workspace, { timeoutMs: TIMEOUT }));
    expect(verdictOf(workspace, 'integration', root).data).toMatchObject({
      edges: { declared: edges, exercised: edges },
    });
    await workspace.commit('feat: an ecosystem');
  });

  it('is not changed by a second run', { timeout: TIMEOUT }, async () => {
    for (const args of [[], [`--spec=${spec}`]]) {
      expect(succeeded(await generate(...args)).output).toContain(`${root} is complete already`);
      expect(await workspace.changes()).toEqual([]);
    }
  });

  it('is affected by a contract where it is read, and nowhere else', async () => {
    workspace.edit(contract, (text) => text.replace('"1.0.0"', '"1.0.1"'));
    await workspace.commit('feat: a contract');
    const range = ['--affected', '--base=HEAD~1', '--head=HEAD'];
    const args = ['show', 'projects', ...range, '--withTarget=wsp-contracts', '--json'];
    const { stdout } = succeeded(await workspace.nx(args));
    const wanted = [...readers, name].map((project) => projectName(kind, project));
    expect((JSON.parse(stdout) as string[]).sort()).toEqual(wanted.sort());
    await workspace.git('reset', '--quiet', '--hard', 'HEAD~1');
  });

  it('plays its demo', { timeout: TIMEOUT }, async () => {
    const target = `${projectName(kind, name)}:wsp-demo`;
    const { output } = succeeded(await workspace.nx(['run', target]));
    expect(output).toMatch(/checks hold/);
  });

  it('waits for its modules, and does not pass without them', { timeout: TIMEOUT }, async () => {
    workspace.edit(`${module}/README.md`, (text) => `${text}\n[x](gone.md)\n`);
    expect((await validateAll(workspace)).code).not.toBe(0);
    expect(failedTasks(workspace.lastRun())).toEqual([`${basename(module)}:wsp-docs`]);
    expect(workspace.exists(`.wsp/${root}/compliance.json`)).toBe(true);
    const alone = ['run', `${projectName(kind, name)}:wsp-validate`, '--excludeTaskDependencies'];
    expect((await workspace.nx(alone)).code).toBe(1);
    expect(verdictOf(workspace, 'validate', root).findings.map(({ ruleId }) => ruleId)).toEqual([
      'module-not-validated',
    ]);
    const report = ['run', `${projectName(kind, name)}:wsp-report`];
    expect(succeeded(await workspace.nx(report)).output).toContain(
      `${modules - 1} of ${modules} modules comply`,
    );
    const page = workspace.read(`.wsp/${root}/report.html`);
    expect(page).toContain(`data-copy="${module}/README.md:`);
    await workspace.revert();
  });

  it('tells every mistake of its specification at once', { timeout: TIMEOUT }, async () => {
    workspace.edit(`${root}/ecosystem.yaml`, (text) =>
      text.replace('domain: communication', 'domain: comunication').replace('call: ', 'call: x-'),
    );
    const result = await generate();
    expectUserError(result, {
      code: 'ECOSYSTEM_INVALID',
      says: [
        /ecosystem\.yaml:\d+:\d+: `modules\.[\w-]+\.domain` is "comunication"; expected "communication"/,
        /ecosystem\.yaml:\d+:\d+: .* calls the unknown module .* Did you mean `[\w-]+`\?/,
      ],
    });
    await workspace.revert();
  });

  it('leaves alone what somebody has edited', { timeout: TIMEOUT }, async () => {
    workspace.edit(`${root}/TROUBLESHOOTING.md`, (text) => `${text}\n## Whom to call\n\nAnn.\n`);
    workspace.edit(`${root}/ecosystem.yaml`, (text) => {
      const [, flow = ''] = /^flows:\n\s+- name: ([\w-]+)/m.exec(text) ?? [];
      // Budgets name it, too.
      return text.replaceAll(flow, 'main-way');
    });
    const { output } = succeeded(await generate('--skipInstall'));
    expect(output).toContain(`${root}/TROUBLESHOOTING.md is left alone`);
    expect(workspace.read(`${root}/src/flows/main-way.ts`)).toContain('mainWayFlow');
    expect(workspace.read(`${root}/TROUBLESHOOTING.md`)).toContain('Whom to call');
    await workspace.revert();
  });
});
