import type { Reporter } from './report';
import { githubReporter } from './reporters/github';
import { gitlabReporter } from './reporters/gitlab';
import { jsonReporter } from './reporters/json';
import { junitReporter } from './reporters/junit';
import { markdownReporter } from './reporters/markdown';
import { sarifReporter } from './reporters/sarif';
import { textReporter } from './reporters/text';

/** What can be made of a report, by the names that `--format` takes. */
export const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  markdown: markdownReporter,
} satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof REPORTERS;
