import type { Node, ObjectExpression } from 'oxc-parser';
import type { ModuleView } from '../../module/module-view';
import { isFunction, type FunctionNode } from '../../source/functions';
import { textOf } from '../../source/imports';
import { findSource, isRelative, joinSpecifier } from '../../source/resolve';
import { walk, type Visit } from '../../source/walk';
import { testSourceOf, type TestSource } from '../../test-run/test-source';
import { DEMO_FILE } from './facts';

/** A check as it stands in the demo: an object, or the call of a helper that makes one. */
export interface WrittenCheck {
  readonly place: Visit;
  /** Its words, where they stand there too. */
  readonly claim: string | undefined;
  readonly expected: Node;
  readonly actual: Node;
}

/** Which arguments of a helper become which part of the check. */
interface CheckHelper {
  readonly name: string;
  readonly claim: number;
  readonly expected: number;
  readonly actual: number;
}

export function writtenChecksOf(module: ModuleView): WrittenCheck[] {
  const demo = testSourceOf(module, DEMO_FILE);
  const helpers = helpersOf(module, demo);
  const found: WrittenCheck[] = [];
  for (const place of walk(demo.parsed.program)) {
    const { node } = place;
    if (node.type === 'ObjectExpression') {
      const check = checkIn(node);
      if (check && helperAround(place, check) === undefined) found.push({ place, ...check });
    } else if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
      const helper = helpers.get(node.callee.name);
      const check = helper && checkOf(helper, node.arguments);
      if (check) found.push({ place, ...check });
    }
  }
  return found;
}

type Check = Omit<WrittenCheck, 'place'>;

function checkIn({ properties }: ObjectExpression): Check | undefined {
  const parts = new Map<string, Node>();
  for (const property of properties) {
    if (property.type === 'Property' && property.key.type === 'Identifier') {
      parts.set(property.key.name, property.value);
    }
  }
  const [claim, expected, actual] = [
    parts.get('claim'),
    parts.get('expected'),
    parts.get('actual'),
  ];
  return claim && expected && actual ? { claim: textOf(claim), expected, actual } : undefined;
}

function checkOf(helper: CheckHelper, given: readonly Node[]): Check | undefined {
  const [expected, actual, claim] = [
    given[helper.expected],
    given[helper.actual],
    given[helper.claim],
  ];
  const isSpread = given.some(({ type }) => type === 'SpreadElement');
  return expected && actual && !isSpread
    ? { claim: claim && textOf(claim), expected, actual }
    : undefined;
}

/** Helpers that the demo declares or imports from another source, by the name that it calls them. */
function helpersOf(module: ModuleView, demo: TestSource): ReadonlyMap<string, CheckHelper> {
  const helpers = new Map(helpersIn(demo).map((helper) => [helper.name, helper]));
  for (const [local, origin] of demo.bindings) {
    if (origin.from !== 'import' || !isRelative(origin.module)) continue;
    const path = joinSpecifier(DEMO_FILE, origin.module);
    const file = findSource(new Set(module.files), path);
    const imported = file === undefined ? [] : helpersIn(testSourceOf(module, file));
    const helper = imported.find(({ name }) => name === origin.name);
    if (helper) helpers.set(local, helper);
  }
  return helpers;
}

function helpersIn({ parsed }: TestSource): CheckHelper[] {
  const found: CheckHelper[] = [];
  for (const place of walk(parsed.program)) {
    const check = place.node.type === 'ObjectExpression' ? checkIn(place.node) : undefined;
    const helper = check && helperAround(place, check);
    if (helper) found.push(helper);
  }
  return found;
}

/** The function around a check whose parameters are what it expects and what it got. */
function helperAround({ node, parent }: Visit, check: Check): CheckHelper | undefined {
  if (!isFunction(node)) return parent && helperAround(parent, check);
  const name = nameOf(node, parent);
  const parameters = node.params.map((parameter) =>
    parameter.type === 'Identifier' ? parameter.name : undefined,
  );
  const indexOf = (part: Node): number =>
    part.type === 'Identifier' ? parameters.indexOf(part.name) : -1;
  const [expected, actual] = [indexOf(check.expected), indexOf(check.actual)];
  if (name === undefined || expected < 0 || actual < 0) return undefined;
  return { name, claim: parameters.indexOf('claim'), expected, actual };
}

function nameOf(node: FunctionNode, parent: Visit | undefined): string | undefined {
  const around = parent?.node;
  if (around?.type !== 'VariableDeclarator') return node.id?.name;
  return around.id.type === 'Identifier' ? around.id.name : undefined;
}
