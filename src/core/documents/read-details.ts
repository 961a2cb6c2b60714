import { DETAIL_KINDS, DETAILS, type DetailKind } from './details';

/** One thing that TSDoc tells, as a document says it. */
export interface SaidDetail {
  readonly kind: DetailKind;
  /** Of a parameter; empty for other kinds. */
  readonly name: string;
  readonly text: string;
}

/** What is said of an entry: its description, and what stands behind it under labels. */
export interface SaidOfEntry {
  readonly description: string;
  readonly details: readonly SaidDetail[];
}

/** Kinds whose label has a name behind it. */
const NAMED: readonly DetailKind[] = ['parameter', 'typeParameter'];

/** An example goes on to the end of what it stands in, whatever words are in it. */
const ENDS: DetailKind = 'example';

const LABELS = DETAIL_KINDS.map((kind) =>
  NAMED.includes(kind)
    ? `${DETAILS[kind]}\\s+(?:\`+)\\s?(?<${kind}>.+?)\\s?\`+\\s*:`
    : `(?<${kind}>${DETAILS[kind]})(?::(?=\\s|$)|\\.(?=\\s|$))`,
).join('|');

const LABEL_FIRST = new RegExp(`^(?:${LABELS})`);

/** A label at the beginning or behind a blank; code is passed over, since words in it are no labels. */
const LABEL_OR_CODE = new RegExp(
  `(?<=^|\\s)(?:${LABELS})|(\`+)(?!\`)[\\s\\S]*?(?<!\`)\\1(?!\`)`,
  'g',
);

export function beginsWithLabel(text: string): boolean {
  return LABEL_FIRST.test(text);
}

/** Reads a text in its normal form: a description, and details under their labels, as `renderEntries` writes them. */
export function readDetails(text: string): SaidOfEntry {
  const labels = labelsIn(text);
  const details = labels.map(({ kind, name, to }, at) => ({
    ...{ kind, name },
    text: text.slice(to, labels[at + 1]?.from).trim(),
  }));
  return { description: text.slice(0, labels[0]?.from).trim(), details };
}

interface Label {
  readonly kind: DetailKind;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (const { 0: label, index: from, groups = {} } of text.matchAll(LABEL_OR_CODE)) {
    const kind = DETAIL_KINDS.find((one) => groups[one] !== undefined);
    if (kind === undefined) continue;
    const name = NAMED.includes(kind) ? (groups[kind] ?? '') : '';
    labels.push({ kind, name, from, to: from + label.length });
    if (kind === ENDS) break;
  }
  return labels;
}
