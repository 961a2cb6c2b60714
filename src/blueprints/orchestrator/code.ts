import { conditionCode, expectedText } from '../workflow/conditions';
import { typeCode } from '../workflow/field-code';
import type { ConditionOptions } from '../workflow/options';
import type { Field } from '../workflow/workflow';
import { knownAt, knownBefore } from './knowledge';
import type { Constant, MessageOptions } from './options';
import type { Answer, Reading, Saga, Step } from './saga';

/** A part of the data of a request or of a compensation. */
export interface Member {
  readonly name: string;
  /** TypeScript's type. */
  readonly type: string;
  /** Code of its value, where the facts are `facts`. */
  readonly code: string;
  /** Whether the fact may be unknown by then. */
  readonly optional: boolean;
  /** The fact, unless it is always the same. */
  readonly field: Field | undefined;
  readonly value: Constant | undefined;
}

/** @param sure Facts that are known by then. */
export function membersOf(
  { facts }: Saga,
  { data }: MessageOptions,
  sure: ReadonlySet<string>,
): readonly Member[] {
  return Object.entries(data).map(([name, source]) => {
    if (typeof source !== 'string') return constantMember(name, source.value);
    const field = facts.find((fact) => fact.name === source);
    const plain = `facts.${source}`;
    const isKnown = field?.required !== true && sure.has(source);
    return {
      name,
      type: field === undefined ? 'unknown' : typeCode(field),
      code: isKnown ? `known(${JSON.stringify(source)}, ${plain})` : plain,
      optional: !sure.has(source),
      field,
      value: undefined,
    };
  });
}

function constantMember(name: string, value: Constant): Member {
  const code = JSON.stringify(value);
  const type = typeof value === 'object' ? 'readonly string[]' : code;
  return { name, type, code, optional: false, field: undefined, value };
}

export function requestMembers(saga: Saga, step: Step): readonly Member[] {
  return step.requests === undefined ? [] : membersOf(saga, step.requests, knownAt(saga, step));
}

/** A step may be undone before its answer, so what only that tells may be unknown. */
export function undoMembers(saga: Saga, step: Step): readonly Member[] {
  if (step.compensate === undefined) return [];
  return membersOf(
    saga,
    step.compensate,
    new Set([...knownBefore(saga, step), ...knownAt(saga, step)]),
  );
}

/** Code of a function from the facts to an event. */
export function messageCode({ event }: MessageOptions, members: readonly Member[]): string {
  const data = members.map(({ name, code }) => `${name}: ${code}`).join(', ');
  const given = members.some(({ code }) => code.includes('facts.')) ? '(facts)' : '()';
  return `${given} => ({ event: ${JSON.stringify(event)}, data: { ${data} } })`;
}

/** Code of the events that a step waits for. */
export function answersCode(answers: readonly Answer[]): string {
  return answers
    .map(({ on, when }) => {
      const conditions = when.map(conditionCode).join(', ');
      return `{ on: ${JSON.stringify(on)}${conditions === '' ? '' : `, when: [${conditions}]`} }`;
    })
    .join(', ');
}

/** `` `total` is at least 10 `` */
export function conditionsText(conditions: readonly ConditionOptions[]): string {
  return conditions
    .map((condition) => `\`${condition.field}\` is ${expectedText(condition)}`)
    .join(' and ');
}

/** Code that reads an event. */
export interface ReadingCode {
  readonly on: string;
  /** TypeScript's type of what is read of the data. */
  readonly type: string;
  readonly schemaCode: string;
  readonly keyCode: string;
  readonly factCodes: readonly string[];
  readonly reasonCode: string;
  readonly stepsText: string;
}

export function readingCode(saga: Saga, reading: Reading): ReadingCode {
  const leaves = leavesOf(saga, reading);
  const { [saga.key]: key = '', ...told } = reading.with;
  return {
    on: reading.on,
    type: treeText(treeOf(leaves), ({ type }) => type, typeMembers),
    schemaCode: treeText(treeOf(leaves), ({ schema }) => schema, schemaMembers),
    keyCode: accessCode(key),
    factCodes: Object.entries(told).map(([fact, path]) => `${fact}: ${accessCode(path)}`),
    reasonCode: reading.reason === undefined ? '' : accessCode(reading.reason),
    stepsText: reading.steps.map((step) => `\`${step}\``).join(', '),
  };
}

interface Leaf {
  readonly path: string;
  readonly type: string;
  readonly schema: string;
}

function leavesOf({ facts }: Saga, reading: Reading): readonly Leaf[] {
  const told = Object.entries(reading.with).map(([name, path]): Leaf => {
    const field = facts.find((fact) => fact.name === name);
    const type = field === undefined ? 'unknown' : typeCode(field);
    // Another module's texts are no choices yet; what they are is looked at when they arrive.
    return { path, type: type.includes('"') ? 'string' : type, schema: `FACTS.${name}` };
  });
  if (reading.reason === undefined) return told;
  return [...told, { path: reading.reason, type: 'string', schema: 'v.string()' }];
}

type Tree = ReadonlyMap<string, Tree | Leaf>;

function treeOf(leaves: readonly Leaf[]): Tree {
  const tree = new Map<string, Tree | Leaf>();
  const heads = new Set(leaves.map(({ path }) => path.split('.')[0] ?? ''));
  for (const head of heads) {
    const below = leaves.filter(({ path }) => path === head || path.startsWith(`${head}.`));
    const [first] = below;
    if (first?.path === head) tree.set(head, first);
    else
      tree.set(
        head,
        treeOf(below.map((leaf) => ({ ...leaf, path: leaf.path.slice(head.length + 1) }))),
      );
  }
  return tree;
}

function treeText(
  tree: Tree,
  leafText: (leaf: Leaf) => string,
  join: (members: readonly (readonly [string, string])[]) => string,
): string {
  return join(
    [...tree].map(([name, below]): [string, string] => [
      /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name),
      below instanceof Map ? treeText(below as Tree, leafText, join) : leafText(below as Leaf),
    ]),
  );
}

function typeMembers(members: readonly (readonly [string, string])[]): string {
  return `{ ${members.map(([name, type]) => `readonly ${name}: ${type}`).join('; ')} }`;
}

function schemaMembers(members: readonly (readonly [string, string])[]): string {
  return `v.object({ ${members.map(([name, schema]) => `${name}: ${schema}`).join(', ')} })`;
}

function accessCode(path: string): string {
  return path
    .split('.')
    .reduce(
      (text, key) =>
        /^[A-Za-z_$][\w$]*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`,
      'told',
    );
}
