import type { DiagramLine } from './diagram-lines';
import type { DiagramBody } from './read-diagram';
import { unknownStatements } from './statements';

const TEXT = `(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')`;
const NAME = `(?:${TEXT}|[^\\s"']+)`;
const COMMIT = `\\s*(?:(?:(?:id|msg|tag)\\s*:\\s*)?${TEXT}|type\\s*:\\s*(?:NORMAL|REVERSE|HIGHLIGHT))`;
const REST = '\\s*(?:%%.*)?$';

/** Types of diagrams of which each line is a statement for itself, with what a line may be. */
export const LINE_DIAGRAMS: Readonly<Record<string, readonly RegExp[]>> = {
  gantt: [
    /^(?:inclusiveEndDates|topAxis)\b/i,
    /^(?:weekday|weekend)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
    /^(?:title|section|dateFormat|axisFormat|tickInterval|includes|excludes|todayMarker|click)\s+\S/i,
    /^[^:]+:+[^:]/,
  ],
  gitGraph: [
    /^title\b/,
    new RegExp(`^commit(?:${COMMIT})*${REST}`),
    new RegExp(`^branch\\s+${NAME}(?:\\s+order\\s*:\\s*\\d+)?${REST}`),
    new RegExp(`^(?:checkout|switch)\\s+${NAME}${REST}`),
    new RegExp(`^merge\\s+${NAME}(?:${COMMIT})*${REST}`),
    /^cherry-pick\s+(?:id|tag|parent)\s*:/,
  ],
  journey: [
    /^#/,
    /%%/,
    /^title\s+[^#;]+(?:#.*)?$/i,
    /^section\s+[^:;]+$/i,
    /^(?!section\s+[^\s:])[^:#;]+:[^#;]*(?:#.*)?$/i,
  ],
  pie: [/^title\b/, new RegExp(`^${TEXT}\\s*:\\s*(?:\\d+\\.\\d+|0|[1-9]\\d*)${REST}`)],
  quadrantChart: [
    /^title\b/i,
    /^[xy]-axis\s*(?:"[^"]*"|[^"<>()[\]{}]|-->)+$/i,
    /^quadrant-[1-4]\s+\S/i,
    /^classDef\s/i,
    /^(?:"[^"]*"|[^":()<>[\]{}])(?:"[^"]*"|[^"()<>[\]{}])*:\s*\[\s*(?:1|0(?:.\d+)?)\s*,\s*(?:1|0(?:.\d+)?)\s*\]/,
  ],
  timeline: [/^(?:title|section)\b|#|%%/i, /^(?!::?$)[^:]*(?::\s(?:[^:]|:(?!\s|$))+)*(?::\s?)?$/],
};

const ACCESSIBLE = /^acc(?:Title|Descr)\s*[:{]/i;
const COMMENT = /^%%/;

export function readLines(
  statements: readonly RegExp[],
): (lines: readonly DiagramLine[]) => DiagramBody {
  const all = [ACCESSIBLE, COMMENT, ...statements];
  return (lines) => ({
    labels: [],
    problems: unknownStatements(lines, (text) => all.some((one) => one.test(text))),
  });
}

const NO_PERIOD = /^(?:title|section)(?!\S)|^[:#]|^%%/i;
const EVENT = /^(?:section\s[^:]*)?:\s/i;

/** What cannot be a timeline. An event belongs to the period above it, in whichever section. */
export function readTimeline(lines: readonly DiagramLine[], header: DiagramLine): DiagramBody {
  const { problems, ...body } = readLines(LINE_DIAGRAMS['timeline'] ?? [])(lines);
  // What stands behind the first word may be a period.
  if (/\s/.test(header.text)) return { ...body, problems };
  const first = lines.findIndex(({ text }) => !NO_PERIOD.test(text) && !ACCESSIBLE.test(text));
  const early = first < 0 ? lines : lines.slice(0, first);
  const homeless = early
    .filter(({ text }) => EVENT.test(text))
    .map(({ text, offset }) => ({
      message: `\`${text}\` tells an event before there is a period`,
      offset,
    }));
  return { ...body, problems: [...problems, ...homeless] };
}
