import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { ModuleView } from '../../module/module-view';
import { offsetOfTooDeepNesting } from '../../source/nesting';
import { lineIndexOf, positionAt, type Position } from '../../source/position';

/** A JSON file as far as it can be read. */
export interface JsonText {
  readonly value: unknown;
  /** Where it stops being JSON. */
  readonly problem: Position | undefined;
}

export function jsonOf(text: string): JsonText {
  const tooDeep = offsetOfTooDeepNesting(text);
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  const offset = tooDeep ?? errors[0]?.offset;
  return {
    value: root ? (getNodeValue(root) as unknown) : undefined,
    problem: offset === undefined ? undefined : positionAt(lineIndexOf(text), offset),
  };
}

function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  if (offsetOfTooDeepNesting(text) !== undefined) return undefined;
  return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
}

/** Where a value stands in a JSON file of the module; nothing when the file or the value is not there. */
export function placeInJson(
  module: ModuleView,
  file: string,
  path: readonly (string | number)[],
): { file: string; line?: number; column?: number } {
  if (!module.files.includes(file)) return { file };
  const text = module.read(file);
  const root = treeOf(text);
  const node = root && findNodeAtLocation(root, [...path]);
  return node ? { file, ...positionAt(lineIndexOf(text), node.offset) } : { file };
}

/** The name that other projects import the module by. */
export function packageNameOf(module: ModuleView): string | undefined {
  const content = packageJsonOf(module);
  return typeof content?.['name'] === 'string' ? content['name'] : undefined;
}

export function packageJsonOf(module: ModuleView): Readonly<Record<string, unknown>> | undefined {
  if (!module.files.includes('package.json')) return undefined;
  const { value } = jsonOf(module.read('package.json'));
  return isRecord(value) ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
