import type { Node } from 'oxc-parser';
import { commentsBefore, commentsWithin } from '../../../source/comments';
import {
  functionsOf,
  type FunctionFact,
  type FunctionNode,
  type Holder,
} from '../../../source/functions';
import type { ParsedSource } from '../../../source/parse';
import { walk } from '../../../source/walk';
import { apiOf, type ApiPart } from './api';
import { bodyOf, type Body } from './body';
import { namesCapability, namesHook, namesNullObject, namesOperation } from './purpose';
import { isNotImplemented } from './not-implemented';
import { admitsUnfinished, explains, namesNotImplemented, statesIntent } from './words';

export type StubKind = 'not-implemented' | 'todo' | 'empty' | 'constant';

/** A function that holds the place of one. */
export interface Stub {
  readonly kind: StubKind;
  readonly function: FunctionFact;
  /** What it always returns, as it is written; empty for other kinds. */
  readonly result: string;
}

/**
 * Each function is at most one kind of stub. Unfinished work that says so is found in every function; empty bodies
 * and constant results only where others call them, because callbacks and defaults are often empty for good reasons.
 */
export function stubsOf(source: ParsedSource, superClasses: ReadonlySet<string>): Stub[] {
  const parts = new Map(
    apiOf(source).flatMap((part) => part.functions.map((node) => [node, part])),
  );
  return functionsOf(source).flatMap((fact) => {
    const body = bodyOf(fact.node);
    const kind = kindOf({ source, fact, body, part: parts.get(fact.node), superClasses });
    return kind ? [{ kind, function: fact, result: resultIn(source, body) }] : [];
  });
}

interface Case {
  readonly source: ParsedSource;
  readonly fact: FunctionFact;
  readonly body: Body;
  readonly part: ApiPart | undefined;
  readonly superClasses: ReadonlySet<string>;
}

function kindOf(given: Case): StubKind | undefined {
  const { source, fact, body, part } = given;
  if (body.kind === 'work') return undefined;
  if (body.kind === 'failure') return failureOf(given, body.error);
  if (admitsUnfinished(commentsIn(source, fact.node))) return 'todo';
  if (!part || isExcused(given, part)) return undefined;
  return body.kind === 'nothing' ? emptyOf(given, part) : constantOf(given, part);
}

function failureOf({ fact, superClasses }: Case, error: Node): StubKind | undefined {
  const { holder } = fact;
  const isOptional = holder?.type !== 'ObjectExpression' && holder?.abstract === true;
  const isHelper = namesNotImplemented(ownNameOf(fact.name ?? ''));
  if (isOptional || isHelper) return undefined;
  return isNotImplemented(error, mayBeOverridden(holder, superClasses))
    ? 'not-implemented'
    : undefined;
}

/** An empty or constant function that says that it is meant to be so, by its name, its comments or its place. */
function isExcused({ source, fact, superClasses }: Case, part: ApiPart): boolean {
  const name = fact.name ?? part.name;
  const described = commentsBefore(source, fact.statementStart) + commentsIn(source, fact.node);
  return (
    fact.node.generator ||
    fact.node.returnType?.typeAnnotation.type === 'TSTypePredicate' ||
    mayBeOverridden(fact.holder, superClasses) ||
    namesHook(ownNameOf(name)) ||
    namesNullObject(part.name) ||
    name.split('.').some(namesNullObject) ||
    statesIntent(described) ||
    isNullObject(part) ||
    (part.shape !== 'function' && statesIntent(commentsBefore(source, part.statementStart)))
  );
}

/** A silent logger: it keeps an interface, and nothing in it does anything. */
function isNullObject({ shape, typed, functions }: ApiPart): boolean {
  const isWhole = shape !== 'function' && typed && functions.length > 1;
  return isWhole && functions.every((node) => bodyOf(node).kind === 'nothing');
}

function emptyOf({ source, fact }: Case, part: ApiPart): StubKind | undefined {
  const { node } = fact;
  if (promisesValue(node)) return 'empty';
  if (explains(commentsIn(source, node))) return undefined;
  const own = ownNameOf(fact.name ?? part.name);
  const takes = takesSomething(node);
  if (part.shape === 'function' && isForCompiler(node, own)) return undefined;
  const mayBeForced = part.shape === 'object' || (part.shape === 'class' && part.typed);
  const operates = namesOperation(own);
  return (mayBeForced ? takes && operates : takes || operates) ? 'empty' : undefined;
}

const NO_VALUE = /^TS(Any|Never|Undefined|Unknown|Void)Keyword$/;

/** Compilers refuse an empty body where a value is declared, but gates do not wait for them. */
function promisesValue({ returnType }: FunctionNode): boolean {
  if (!returnType) return false;
  return ![...walk(returnType)].some(({ node }) => NO_VALUE.test(node.type));
}

/** `assertType<T>(value: T): void {}` works while it is compiled. */
function isForCompiler({ typeParameters }: FunctionNode, name: string): boolean {
  return Boolean(typeParameters) && /^(assert|check|expect|type)/.test(name);
}

function constantOf({ fact }: Case, part: ApiPart): StubKind | undefined {
  if (!takesSomething(fact.node)) return undefined;
  const own = ownNameOf(fact.name ?? part.name);
  return part.typed && part.shape !== 'function' && namesCapability(own) ? undefined : 'constant';
}

function mayBeOverridden(holder: Holder | undefined, superClasses: ReadonlySet<string>): boolean {
  if (!holder || holder.type === 'ObjectExpression') return false;
  return holder.abstract === true || superClasses.has(holder.id?.name ?? '');
}

function takesSomething({ params }: FunctionNode): boolean {
  return params.some((param) => !(param.type === 'Identifier' && param.name === 'this'));
}

function ownNameOf(name: string): string {
  return name.split('.').at(-1) ?? name;
}

function commentsIn(source: ParsedSource, { body }: FunctionNode): string {
  return body ? commentsWithin(source, body.start, body.end) : '';
}

function resultIn(source: ParsedSource, body: Body): string {
  if (body.kind !== 'constant') return '';
  const text = source.text.slice(body.value.start, body.value.end).replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
