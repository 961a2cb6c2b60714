import { readJson } from '@nx/devkit';
import { expect, it, vi } from 'vitest';
import { AmiwError } from '../../core/errors';
import { changes, solutionTree } from '../workspace/trees.fixture';
import { moduleGenerator } from './generator';
import type { ModuleGeneratorSchema } from './schema';

const ROOT = 'modules/communication/intent-log';
const KERNEL = 'modules/infrastructure/kernel';
const schema: ModuleGeneratorSchema = {
  name: 'intent-log',
  domain: 'communication',
  purpose: 'Keep what people asked for, and find it again',
};
const REACTION = { on: 'order.placed', do: 'create', with: { title: 'order.id' } };
const OPTIONS = { reactions: [REACTION] };

async function messageOf(options: string, files: Record<string, string> = {}): Promise<string> {
  const tree = solutionTree();
  for (const [path, text] of Object.entries(files)) tree.write(path, text);
  const before = changes(tree);
  const failure: unknown = await moduleGenerator(tree, { ...schema, options }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(AmiwError);
  expect(changes(tree)).toEqual(before);
  return (failure as AmiwError).message;
}

it('makes the options part of the module, and keeps them in its manifest', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, { ...schema, options: JSON.stringify(OPTIONS) });
  expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
    options: OPTIONS,
    events: { subscribes: ['order.placed'] },
  });
  expect(tree.read(`${ROOT}/src/reactions.ts`, 'utf8')).toContain("'order.placed'");
  expect(tree.read(`${ROOT}/src/index.ts`, 'utf8')).toContain('connectIntentLog');
});

it('has no trace of reactions in a module without them', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  expect(readJson(tree, `${ROOT}/wsp.json`)).not.toHaveProperty('options');
  const texts = Object.entries(changes(tree)).filter(([path]) => path.startsWith(ROOT));
  expect(texts.filter(([, text]) => /reactions|connectIntentLog/.test(text))).toEqual([]);
});

it('reads the same from a file', async () => {
  const [inline, file] = [solutionTree(), solutionTree()];
  await moduleGenerator(inline, { ...schema, options: JSON.stringify(OPTIONS) });
  file.write(
    'options.yaml',
    'reactions:\n  - { on: order.placed, do: create, with: { title: order.id } }\n',
  );
  await moduleGenerator(file, { ...schema, options: 'options.yaml' });
  file.delete('options.yaml');
  expect(changes(file)).toEqual(changes(inline));
});

it('generates the same again from what the manifest keeps', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, { ...schema, options: JSON.stringify(OPTIONS) });
  const before = changes(tree);
  tree.delete(`${ROOT}/src/reactions.ts`);
  await moduleGenerator(tree, { name: 'intent-log' });
  expect(changes(tree)).toEqual(before);
});

it('says that a second run leaves other options alone', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  const before = changes(tree);
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await moduleGenerator(tree, { ...schema, options: JSON.stringify(OPTIONS) });
  expect(warn.mock.calls.flat().join('\n')).toContain('--options is left alone');
  warn.mockRestore();
  expect(changes(tree)).toEqual(before);
});

it.each([
  [
    '{"reactoins": []}',
    '--options: `reactoins` is unknown; expected one of: reactions. Did you mean `reactions`?',
  ],
  [
    '{"reactions": [{"do": "create"}]}',
    '`reactions[0].on` is missing; expected an event name such as',
  ],
  ['{"reactions": [', '[BLUEPRINT_OPTIONS_UNREADABLE]'],
  ['nowhere.yaml', 'There is no file "nowhere.yaml".'],
  ['[]', 'There is no file "[]".'],
])('refuses %s', async (options, message) => {
  expect(await messageOf(options)).toContain(message);
});

it('points at every problem of a file', async () => {
  const text = 'reactions:\n  - on: order.placed\n    do: craete\n  - on: order\n    do: close\n';
  const message = await messageOf('specs/options.yaml', { 'specs/options.yaml': text });
  expect(message).toContain('- specs/options.yaml:4:5: `reactions[1].on` is "order"');
  const other = text.replace('on: order\n', 'on: order.paid\n');
  const second = await messageOf('specs/options.yaml', { 'specs/options.yaml': other });
  expect(second).toContain('- specs/options.yaml:3:5: `reactions[0].do` is "craete"');
  expect(second).toContain('`reactions[1].with.id` is missing');
});

it('leaves a kernel that is there as the workspace has it', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, schema);
  tree.delete(`${KERNEL}/src/pino-logger.ts`);
  await moduleGenerator(tree, {
    name: 'archive',
    domain: 'monitoring',
    purpose: 'Store old files',
  });
  expect(tree.exists(`${KERNEL}/src/pino-logger.ts`)).toBe(false);
});
