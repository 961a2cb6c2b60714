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
    /^[^:#;]+:[^#;]*(?:#.*)?$/,
  ],
  pie: [/^title\b/, new RegExp(`^${TEXT}\\s*:\\s*\\d+(?:\\.\\d+)?${REST}`)],
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
