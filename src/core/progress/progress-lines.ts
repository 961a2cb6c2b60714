/** What is done of so many, in which nothing else is said. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const FIRST_SECONDS = 5;
const MINUTE = 60;

/** A line now and then: every five seconds in the first minute, every thirty afterwards. */
export function progressLines(
  name: string,
): (progress: Progress, seconds: number) => string | undefined {
  let due = FIRST_SECONDS;
  return (progress, seconds) => {
    if (seconds < due || progress.done >= progress.total) return undefined;
    due = nextDue(seconds);
    return progressLine(name, progress, seconds);
  };
}

function nextDue(seconds: number): number {
  const step = seconds < MINUTE ? FIRST_SECONDS : 30;
  return (Math.floor(seconds / step) + 1) * step;
}

/** Counts no modules: an ecosystem has the same gates. */
function progressLine(name: string, { done, total }: Progress, seconds: number): string {
  return `${name}  ${String(done)} of ${String(total)} done, ${duration(Math.floor(seconds))}`;
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  const rest = `${String(seconds % MINUTE)} s`;
  return minutes === 0 ? rest : `${String(minutes)} min ${rest}`;
}
