import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { expect } from 'vitest';
import { FULL, MODULE } from '../harness/bases';
import { succeeded, type CommandResult } from '../harness/command';
import { setPluginOptions } from '../harness/gates';
import { QUICK, type Workspace } from '../harness/workspace';
import { isNotRun } from './not-run';
import { commandsIn, dataFileOf, type Fence, filesShownIn, patternsOf } from './page';

/** What these write is generated for real by other specs, gates included: here it is enough that it would be. */
const WRITES_MUCH = /nx g @wsp\/amiw:(module|ecosystem|transport|ci|decision|log|docs)\b/;

/** The generator of a project, and a command that wants a project: `nx run <project>:…`, `nx g @wsp/amiw:docs <project>`. */
const GENERATED = /nx g @wsp\/amiw:(?:module|ecosystem) ([\w-]+)/;
const WANTED = /nx (?:run |g @wsp\/amiw:(?:docs|log|decision) )([\w-]+)/;

const BUILT_IN = 'node_modules/@wsp/amiw/dist/blueprints';

/** Writes the files that a page shows to where the page says that they are. */
export async function writeFiles(workspace: Workspace, fences: readonly Fence[]): Promise<void> {
  const commands = commandsOf(fences);
  const parts = fences.filter(({ language }) => language === 'yaml');
  if (parts.length > 0) {
    const file = dataFileOf(commands);
    if (file === undefined)
      throw new Error(`No command of the page reads its data (${parts[0]?.at ?? ''}).`);
    workspace.write(file, parts.map(({ text }) => text).join(''));
  }
  for (const fence of fences.filter(({ language }) => language === 'json')) {
    if (!isNotRun(fence.text)) await writeJson(workspace, fence, fences);
  }
}

/** Every command of a page, in its order, as a shell takes it. */
export async function runCommands(workspace: Workspace, fences: readonly Fence[]): Promise<void> {
  for (const fence of fences.filter(({ language }) => language === 'sh')) {
    for (const command of commandsIn(fence).filter((one) => canRun(one))) {
      const isDry = !FULL && WRITES_MUCH.test(command);
      const result = await type(workspace, isDry ? `${command} --dry-run` : command);
      expect.soft(result.code, `${fence.at}: ${command}\n${result.output}`).toBe(0);
    }
  }
  const isGenerated = commandsOf(fences).some((command) => GENERATED.test(command));
  if (FULL && isGenerated) succeeded(await type(workspace, 'nx run-many -t wsp-validate'));
}

/** What a page shows as the output of a gate is what the gate says, and files that it shows are there. */
export async function compareShown(workspace: Workspace, fences: readonly Fence[]): Promise<void> {
  const shownTexts = fences.filter(({ language, text }) => language === 'text' && !isNotRun(text));
  for (const fence of shownTexts) {
    const [, target, root] = /^(wsp-\w+) {2}(\S+)\n/.exec(fence.text) ?? [];
    if (target === undefined || root === undefined) {
      const shown = filesShownIn(fence);
      expect.soft(shown, `${fence.at} shows neither a gate's output nor files`).not.toEqual([]);
      const missing = shown.filter((file) => !isThere(workspace, file));
      expect.soft(missing, `files that ${fence.at} shows`).toEqual([]);
    } else if (FULL || (root === MODULE.root && target !== 'wsp-performance')) {
      const { output } = await type(workspace, `nx run ${basename(root)}:${target}`);
      for (const line of patternsOf(fence.text)) expect.soft(output, fence.at).toMatch(line);
    }
  }
}

/** Without a full run, projects whose generators were run dry are not there. */
function canRun(command: string): boolean {
  const project = WANTED.exec(command)?.[1];
  const isThere = project === undefined || project === MODULE.name;
  const isLong = command.endsWith(' --record');
  return !isNotRun(command) && (FULL || (isThere && !isLong));
}

function type(workspace: Workspace, command: string): Promise<CommandResult> {
  const bin = workspace.path('node_modules/.bin');
  return workspace.run('sh', ['-c', `PATH="${bin}:$PATH"; ${command}`], {
    env: QUICK,
    timeoutMs: FULL ? 900_000 : 60_000,
  });
}

/** nx.json when it lists plugins; what names its schema is held against it; anything else is a part of a manifest. */
async function writeJson(
  workspace: Workspace,
  { at, text }: Fence,
  fences: readonly Fence[],
): Promise<void> {
  const data = JSON.parse(text.startsWith('{') ? text : `{${text}}`) as Record<string, unknown>;
  if ('plugin' in data || 'plugins' in data) {
    usePluginOptions(workspace, data);
    const { code: exitCode, output } = await type(workspace, 'nx show projects');
    expect.soft(exitCode, `${at}\n${output}`).toBe(0);
    const file = /"\.\/([\w/-]+\.cjs)"/.exec(text)?.[1];
    const code = fences.find(({ language }) => language === 'js');
    if (file !== undefined && code !== undefined) workspace.write(file, code.text);
    return;
  }
  const manifest = `${MODULE.root}/wsp.json`;
  const schema = typeof data['$schema'] === 'string' ? basename(data['$schema']) : undefined;
  const whole = schema === undefined ? { ...(workspace.json(manifest) as object), ...data } : data;
  const ajv = new Ajv2020({ strict: false });
  const folder = 'node_modules/@wsp/amiw/schemas';
  ajv.validate(workspace.json(join(folder, schema ?? 'wsp.schema.json')) as object, whole);
  expect.soft(ajv.errors, at).toBeNull();
}

function usePluginOptions(workspace: Workspace, data: Record<string, unknown>): void {
  const [entry] = 'plugins' in data ? (data['plugins'] as object[]) : [data];
  setPluginOptions(workspace, (entry as { options: object }).options);
}

/** `*` stands for any part of the file's name. A workspace's own templates are called as those that they replace. */
function isThere(workspace: Workspace, shown: string): boolean {
  const path = shown.replace(/^tools\/blueprints\/(service|kernel)\//, `${BUILT_IN}/$1/`);
  const folder = workspace.path(dirname(path));
  const parts = basename(path).split('*');
  const name = new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.*')}$`);
  return existsSync(folder) && readdirSync(folder).some((file) => name.test(file));
}

export function commandsOf(fences: readonly Fence[]): readonly string[] {
  return fences.filter(({ language }) => language === 'sh').flatMap(commandsIn);
}
