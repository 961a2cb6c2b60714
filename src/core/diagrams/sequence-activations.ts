import type { DiagramLine } from './diagram-lines';
import type { DiagramProblem } from './read-diagram';
import { readMessage } from './sequence-statements';

interface Change {
  readonly name: string;
  readonly by: 1 | -1;
}

/** Participants that are deactivated more often than they were activated. */
export function activationProblems(lines: readonly DiagramLine[]): DiagramProblem[] {
  const active = new Map<string, number>();
  return lines.flatMap(({ text, offset }) => {
    const change = changeOf(text);
    if (change === undefined) return [];
    const count = (active.get(change.name) ?? 0) + change.by;
    active.set(change.name, Math.max(0, count));
    return count < 0
      ? [{ message: `\`${change.name}\` is deactivated, but not active`, offset }]
      : [];
  });
}

function changeOf(text: string): Change | undefined {
  const [, word, name = ''] = /^(activate|deactivate)\s+(.+)$/i.exec(text) ?? [];
  if (word !== undefined)
    return { name: name.trim(), by: word.toLowerCase() === 'activate' ? 1 : -1 };
  const message = readMessage(text);
  if (message?.activation === '+') return { name: message.to, by: 1 };
  return message?.activation === '-' ? { name: message.from, by: -1 } : undefined;
}
