import type { FixedVerdict } from '../gates/evaluate';
import { renderJson } from './reporters/json';
import { renderText } from './reporters/text';

/** What a gate can print: one pure function for each `--format`. */
export const REPORTERS = {
  text: renderText,
  json: renderJson,
} satisfies Record<string, (verdict: FixedVerdict, root: string) => string>;

export type ReportFormat = keyof typeof REPORTERS;
