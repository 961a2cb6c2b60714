import {
  within,
  type Element,
  type MarkdownDocument,
  type Task,
  type TextRange,
} from '../../markdown/markdown-document';
import { proofClauses } from './proof-clauses';
import { gateNamed } from './roadmap-gates';
import { isTestName } from './test-files';

/** What a criterion can be proved by; the word stands before the name. */
export const EVIDENCE_KINDS = ['gate', 'test', 'export', 'event', 'file', 'budget'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One thing that a criterion names as its proof. */
export interface Evidence extends Element {
  /** As its word or its shape tells; `undefined` where neither does. */
  readonly kind: EvidenceKind | undefined;
  /** A word before the name that is no kind of evidence. */
  readonly unknownKind: string | undefined;
  /** Of a gate `wsp-<gate>`; of a budget its operation, and its metric where one is named: `submit p50`. */
  readonly name: string;
  /** Of a test: the file in which it must be. */
  readonly file: string | undefined;
}

/**
 * The evidence of a criterion: `(proved by test ‘keeps records’ in ‘tests/log.test.ts’ and gate ‘wsp-coverage’)`, or `Proof: …`,
 * each name as code. Of gates and files the word may be left out, and paths count wherever they stand.
 */
export function evidenceOf(document: MarkdownDocument, task: Task): Evidence[] {
  const range = criterionRange(document, task);
  const clauses = proofClauses(document, range);
  const proofs = clauses.flatMap((clause) => evidenceIn(document, clause));
  const paths = within(document.codeSpans, range)
    .filter(({ code, from }) => PATH.test(code) && !clauses.some((one) => holds(one, from)))
    .map((span) => evidence(span, 'file', pathOf(span.code)));
  return [...paths, ...proofs].sort((a, b) => a.from - b.from);
}

/** A path below one of the module's own folders; neither a pattern nor a placeholder. */
const PATH = /^(?:\.\/)?(?:src|tests|contracts)\/[\w./-]+\.\w+$/;

/** Words that may stand before a name and say nothing about it. */
const FILLERS: ReadonlySet<string> = new Set(
  'a all also an and both by each every its or our the this'.split(' '),
);

/** Words with which the sentence goes on: what follows them is no further evidence. */
const RELATING: ReadonlySet<string> = new Set(
  'as at for from in of on that to via when where which while with'.split(' '),
);

/** The list item of a task, with what is nested in it, but without further tasks. */
function criterionRange({ items, tasks }: MarkdownDocument, task: Task): TextRange {
  const own = items.filter(({ from, to }) => from <= task.from && task.to <= to).at(-1);
  const next = tasks.find(({ from }) => from >= task.to);
  const to = own?.to ?? task.to;
  return { from: task.from, to: next === undefined ? to : Math.min(to, next.from) };
}

interface Named extends Element {
  readonly name: string;
  readonly isPath: boolean;
}

function evidenceIn(document: MarkdownDocument, clause: TextRange): Evidence[] {
  const found: Evidence[] = [];
  let at = clause.from;
  /** The kind that was said last: it holds for a list of names. */
  let said: EvidenceKind | undefined;
  for (const named of namesIn(document, clause)) {
    const before = wordsOf(document.prose.slice(at, named.from));
    at = named.to;
    const last = found.at(-1);
    if (before.join(' ') === 'in' && isFile(named) && last?.kind === 'test') {
      found[found.length - 1] = { ...last, file: pathOf(named.name) };
      continue;
    }
    const isListed = before.every((word) => word === 'and' || word === 'or');
    said = kindNamed(before.at(-1) ?? '') ?? (isListed ? said : undefined);
    const one = readName(document, named, before, said);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** Code, quoted texts and links, in their order; code in a link is its text. */
function namesIn(document: MarkdownDocument, clause: TextRange): Named[] {
  const links = within(document.links, clause)
    .filter(({ kind, target }) => kind === 'link' && /^[^:#]+(?:#|$)/.test(target ?? ''))
    .map((link): Named => {
      return { ...link, name: (link.target ?? '').replace(/#.*$/, ''), isPath: true };
    });
  const spans = within(document.codeSpans, clause).map((span): Named => {
    return { ...span, name: span.code, isPath: false };
  });
  const quoted = [...document.prose.slice(clause.from, clause.to).matchAll(QUOTED)].map(
    ({ index, 0: text }): Named => {
      const from = clause.from + index;
      const to = from + text.length;
      const name = document.text.slice(from + 1, to - 1);
      return { ...document.positionAt(from), from, to, name, isPath: false };
    },
  );
  const around = [...links, ...quoted];
  return [...around, ...spans.filter(({ from }) => !around.some((one) => holds(one, from)))].sort(
    (a, b) => a.from - b.from,
  );
}

const QUOTED = /"[^"\n]+"|“[^”\n]+”/g;

function readName(
  document: MarkdownDocument,
  named: Named,
  before: readonly string[],
  said: EvidenceKind | undefined,
): Evidence | undefined {
  const { name } = named;
  const shape = shapeOf(named);
  const kind = said === 'test' || said === shape ? said : (shape ?? said);
  if (kind === 'budget') return evidence(named, kind, `${name} ${metricAfter(document, named)}`);
  if (kind !== undefined) return evidence(named, kind, nameAs(kind, name));
  const [word, ...others] = before.filter((one) => !FILLERS.has(one));
  if (others.length > 0 || RELATING.has(word ?? '')) return undefined;
  return { ...evidence(named, undefined, name), unknownKind: word };
}

function shapeOf(named: Named): EvidenceKind | undefined {
  if (isFile(named)) return 'file';
  return gateNamed(named.name) === undefined ? undefined : 'gate';
}

function evidence(place: Element, kind: EvidenceKind | undefined, name: string): Evidence {
  const { from, to, line, column } = place;
  return {
    from,
    to,
    line,
    column,
    kind,
    name: name.trim(),
    unknownKind: undefined,
    file: undefined,
  };
}

function nameAs(kind: EvidenceKind, name: string): string {
  if (kind === 'gate') return gateNamed(name) ?? `wsp-${name}`;
  return kind === 'file' ? pathOf(name) : name;
}

/** `p95` and the like behind the name of an operation. */
function metricAfter({ prose }: MarkdownDocument, { to }: Named): string {
  return /^\s+(p\d+|throughput|allocations|mean|median|max)\b/.exec(prose.slice(to))?.[1] ?? '';
}

/** Singular and plural. */
function kindNamed(word: string): EvidenceKind | undefined {
  return EVIDENCE_KINDS.find((kind) => word === kind || word === `${kind}s`);
}

function isFile({ name, isPath }: Named): boolean {
  return isPath || PATH.test(name) || isTestName(name);
}

function pathOf(name: string): string {
  return name.replace(/^\.\//, '');
}

function wordsOf(gap: string): string[] {
  return gap.toLowerCase().match(/[\p{L}\d-]+/gu) ?? [];
}

function holds({ from, to }: TextRange, offset: number): boolean {
  return from <= offset && offset < to;
}
