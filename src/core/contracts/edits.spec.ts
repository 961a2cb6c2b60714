import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ChangeKind, Direction } from './compatibility/change-kinds';
import { compareContracts } from './compatibility/compare-contracts';
import type { Schema } from './compatibility/schema';

/** One edit, by paths with slashes. */
interface Edit {
  readonly what: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
  readonly forward?: readonly ChangeKind[];
  readonly backward?: readonly ChangeKind[];
}

const { contract, edits } = parse(readFileSync(join(__dirname, 'edits.yaml'), 'utf8')) as {
  readonly contract: Schema;
  readonly edits: readonly Edit[];
};

function edited({ set = {}, remove = [] }: Edit): Schema {
  const copy = structuredClone(contract);
  for (const [path, value] of Object.entries(set))
    Object.assign(holderOf(copy, path), { [nameIn(path)]: value });
  for (const path of remove) Reflect.deleteProperty(holderOf(copy, path), nameIn(path));
  return copy;
}

function nameIn(path: string): string {
  return path.split('/').at(-1) ?? '';
}

function holderOf(root: Schema, path: string): object {
  return path
    .split('/')
    .slice(0, -1)
    .reduce<object>((value, name) => (value as Record<string, object>)[name] ?? {}, root as object);
}

it.each(edits)('$what', (edit) => {
  const changes = compareContracts(structuredClone(contract), edited(edit));
  const kinds = (direction: Direction) => [
    ...new Set(changes.filter(({ breaks }) => breaks === direction).map(({ kind }) => kind)),
  ];
  expect({ forward: kinds('forward'), backward: kinds('backward') }).toEqual({
    forward: edit.forward ?? [],
    backward: edit.backward ?? [],
  });
});
