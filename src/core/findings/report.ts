import type { FixedVerdict } from '../gates/evaluate';

/** What one gate says of one module or ecosystem. */
export interface GateResult extends FixedVerdict {
  /** Folder of the module, from the workspace root. */
  readonly module: string;
}

/** What reporters make texts of: the results of one task, or of a whole workspace. */
export interface Report {
  /** Version of the plugin. */
  readonly plugin: string;
  /** In the order in which they are told. */
  readonly results: readonly GateResult[];
  /** The page of each rule that found something, as Markdown, by the rule's id. */
  readonly rulePages: Readonly<Record<string, string>>;
}

/** One form of a report. Pure: the same report gives the same bytes on every machine. */
export interface Reporter {
  /** Name of the file that holds it; one without is for the log of a build, which reads it as it is printed. */
  readonly file?: string;
  readonly render: (report: Report) => string;
}
