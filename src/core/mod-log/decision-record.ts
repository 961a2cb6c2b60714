/** States of a decision; one that is no longer followed stays where it is. */
export const DECISION_STATES = ['proposed', 'accepted', 'superseded'] as const;

export type DecisionState = (typeof DECISION_STATES)[number];

/** An architecture decision, as short as it can be. Texts are Markdown. */
export interface Decision {
  readonly title: string;
  readonly status: DecisionState;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly context: string;
  readonly decision: string;
  readonly consequences: string;
}

/** Where a module keeps its decisions. */
export const DECISIONS_FOLDER = 'docs/decisions';

/** File of a decision: that of the same title if there is one, otherwise the next number. */
export function decisionFile(title: string, existing: readonly string[]): string {
  const slug = slugOf(title);
  const same = existing.find((file) => file.replace(/^\d+-/, '') === `${slug}.md`);
  if (same !== undefined) return same;
  const numbers = existing.map((file) => Number(/^(\d+)-/.exec(file)?.[1] ?? 0));
  return `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}-${slug}.md`;
}

/** Words of a title as a part of a file name; empty if it has none. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .match(/[a-z\d]+/g);
  return (words ?? []).slice(0, 10).join('-');
}

export function renderDecision(
  file: string,
  { title, status, date, context, decision, consequences }: Decision,
): string {
  const number = Number(/^\d+/.exec(file)?.[0]);
  const sections = { Context: context, Decision: decision, Consequences: consequences };
  return [
    `# ${number}. ${title}`,
    `- Status: ${status}\n- Date: ${date}`,
    ...Object.entries(sections).map(([name, text]) => `## ${name}\n\n${paragraph(text)}`),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The line of ModLog.md that leads to a decision. */
export function decisionLine(title: string, file: string): string {
  return `Decided: [${title.replace(/[[\]]/g, '\\$&')}](${DECISIONS_FOLDER}/${file}).`;
}

function paragraph(text: string): string {
  const trimmed = text.trim();
  return /[.!?:`)\]|]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
