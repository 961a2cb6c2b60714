import { distance } from 'fastest-levenshtein';
import {
  within,
  type CodeSpan,
  type MarkdownDocument,
  type Task,
} from '../../markdown/markdown-document';
import type { Manifest } from '../../manifest/manifest';
import { GATE_NAMES } from '../gate';

/** A gate that a criterion names as its proof and that does not exist. */
export interface UnknownGate {
  readonly name: string;
  /** The gate that its author may have meant. */
  readonly nearest: string;
  readonly line: number;
  readonly column: number;
}

/** Gates by their own names: that a workspace renames or switches off a target changes no roadmap. */
const GATES = GATE_NAMES.map((gate) => `wsp-${gate}`);

/** Gates that stand behind "proved by" and do not exist. Elsewhere `wsp-…` may be anything's name. */
export function unknownGates(
  document: MarkdownDocument,
  task: Task,
  { name: own }: Manifest,
): UnknownGate[] {
  return within(document.codeSpans, task).flatMap((span) => {
    const name = gateIn(span.code);
    if (name === undefined || name === own || !isProof(document, task, span)) return [];
    const { line, column } = span;
    return [{ name, nearest: nearestGate(name), line, column }];
  });
}

/** `wsp-magic`, `intent-log:wsp-magic`, `nx run intent-log:wsp-magic`, and one or two slips in a real name. */
function gateIn(code: string): string | undefined {
  const word = /^(?:(?:npx )?nx (?:run )?)?(?:[\w@/.-]+:)?([a-z][a-z-]*)$/.exec(code)?.[1];
  if (word === undefined || GATES.includes(word)) return undefined;
  return word.startsWith('wsp-') || distance(word, nearestGate(word)) <= 2 ? word : undefined;
}

function isProof({ prose }: MarkdownDocument, task: Task, { from }: CodeSpan): boolean {
  return /\b(?:proved|proven|shown|checked|verified|measured|held) by\b/i.test(
    prose.slice(task.from, from).replace(/\s+/g, ' '),
  );
}

function nearestGate(name: string): string {
  return GATES.reduce((best, gate) => (distance(gate, name) < distance(best, name) ? gate : best));
}
