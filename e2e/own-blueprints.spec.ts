import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { expectUserError, setPluginOptions, verdictOf } from './harness/gates';
import { QUICK, type Workspace } from './harness/workspace';

const FOLDER = 'tools/blueprints/tally';
const PACKAGE = 'vendor/blueprints';
const BLUEPRINTS = [`./${FOLDER}`, '@acme/blueprints/tariff'];

const room = [
  'room-plan',
  '--purpose=Count who has taken a seat',
  '--blueprint=tally',
  '--options={"noun":"seat","limit":20}',
  '--milestone=prototype',
];
const desk = ['desk-plan', '--purpose=Say which desks are taken today', '--blueprint=tariff'];

describe.each(checkedKinds('ts-23'))('blueprints of the workspace, in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'own-blueprints');
  });

  const generate = (generator: string, args: readonly string[]) =>
    workspace.nx(['generate', `@wsp/amiw:${generator}`, ...args, '--no-interactive'], {
      env: QUICK,
    });
  const module = (args: readonly string[]) =>
    generate('module', [...args, '--domain=infrastructure']);
  const isUnchanged = async (args: readonly string[]) => {
    await workspace.commit('chore: before the second run');
    succeeded(await module([...args, '--skipInstall']));
    expect(await workspace.changes()).toEqual([]);
  };

  it('are made once, and listed', async () => {
    succeeded(await generate('blueprint', ['tally', '--code']));
    expect(workspace.read('nx.json')).toContain(`"./${FOLDER}"`);
    await workspace.commit('feat: a blueprint');
    const again = succeeded(await generate('blueprint', ['tally', '--code']));
    expect(again.output).toContain(`${FOLDER} is complete already`);
    expect(await workspace.changes()).toEqual([]);
  });

  it('pass their own test, and their code fits its types', async () => {
    const test = ['--test', `${FOLDER}/blueprint.test.mjs`];
    expect(succeeded(await workspace.run('node', test)).output).toContain('pass 7');
    expect(await workspace.changes()).toEqual([]);
    const options = ['--noEmit', '--checkJs', '--strict', '--skipLibCheck', '--types', 'node'];
    const modules = ['--module', 'nodenext', '--ignoreConfig'];
    const file = `${FOLDER}/blueprint.cjs`;
    const flags = kind === 'ts-23' ? modules : modules.slice(0, 2);
    succeeded(await workspace.run('npx', ['tsc', ...options, ...flags, file]));
  });

  it('make modules that pass all gates, and that a second run leaves alone', async () => {
    succeeded(await module(room));
    expect(workspace.read('modules/infrastructure/room-plan/README.md')).toContain(
      'Counts seats by key',
    );
    succeeded(await workspace.nx(['run', `${projectName(kind, 'room-plan')}:wsp-validate`]));
    await isUnchanged(room);
  });

  it('come from packages too, and the workspace replaces single templates', async () => {
    cpSync(workspace.path(FOLDER), workspace.path(`${PACKAGE}/tariff`), { recursive: true });
    workspace.write(
      `${PACKAGE}/package.json`,
      '{ "name": "@acme/blueprints", "version": "1.0.0" }\n',
    );
    workspace.edit(`${PACKAGE}/tariff/blueprint.json`, (text) => text.replace('tally', 'tariff'));
    const install = ['install', '--save-dev', '--no-audit', '--no-fund', `./${PACKAGE}`];
    succeeded(await workspace.run('npm', install));
    setPluginOptions(workspace, { blueprints: BLUEPRINTS });
    const template = 'files/module/README.md.template';
    workspace.write(
      `tools/blueprints/tariff/${template}`,
      workspace
        .read(`${FOLDER}/${template}`)
        .replace('## Purpose', 'Ask the house about <%- instance %>.\n\n## Purpose'),
    );

    succeeded(await module(desk));
    const readme = workspace.read('modules/infrastructure/desk-plan/README.md');
    expect(readme).toContain('Ask the house about deskPlan.');
    succeeded(await workspace.nx(['run', `${projectName(kind, 'desk-plan')}:wsp-validate`]));
    const { passed } = verdictOf(workspace, 'docs', 'modules/infrastructure/desk-plan');
    expect(passed).toBe(true);
    await isUnchanged(desk);
  });

  it.each([
    {
      what: 'a misspelt name',
      change: () => undefined,
      args: ['hall-plan', '--blueprint=tarif'],
      code: 'BLUEPRINT_UNKNOWN',
      says: ['Unknown blueprint "tarif"', 'workflow, tally, tariff', '--blueprint=tariff'],
    },
    {
      what: 'a misspelt folder in nx.json',
      change: () => {
        setPluginOptions(workspace, { blueprints: ['./tools/blueprints/taly'] });
      },
      args: ['hall-plan', '--blueprint=tally'],
      code: 'BLUEPRINT_NOT_FOUND',
      says: ['"./tools/blueprints/taly"', 'write "./tools/blueprints/tally"'],
    },
    {
      what: 'a template that replaces nothing',
      change: () => {
        workspace.write('tools/blueprints/tariff/files/module/RAEDME.md.template', 'x\n');
      },
      args: ['hall-plan', '--blueprint=tariff'],
      code: 'BLUEPRINT_FILE_UNKNOWN',
      says: ['RAEDME.md.template', 'rename it to module/README.md.template'],
    },
    {
      what: 'a misspelt variable',
      change: () => {
        workspace.edit(
          `${FOLDER}/files/module/README.md.template`,
          (text) => `${text}<%- titel %>`,
        );
      },
      args: ['hall-plan', '--blueprint=tally'],
      code: 'BLUEPRINT_TEMPLATE_FAILED',
      says: [/README\.md\.template:\d+: .*titel is not defined/, /Expected .*className/],
    },
    {
      what: 'a misspelt option',
      change: () => undefined,
      args: ['hall-plan', '--blueprint=tally', '--options={"limt":3}'],
      code: 'BLUEPRINT_OPTIONS_INVALID',
      says: ['`limt` is unknown', 'Did you mean `limit`', `${FOLDER}/schema.json`],
    },
  ])('refuse $what', async ({ change, args, code, says }) => {
    change();
    const before = await workspace.changes();
    const purpose = '--purpose=Show the halls of the house';
    expectUserError(await module([...args, purpose]), { code, says });
    expect(await workspace.changes()).toEqual(before);
    await workspace.revert();
  });
});
