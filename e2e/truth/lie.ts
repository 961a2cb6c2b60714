/** One thing that a document, or the code that it speaks of, says wrongly in a module that was compliant. */
export interface Lie {
  /** Id of the rule of `wsp-docs` that must find it. */
  readonly rule: string;
  readonly what: string;
  /** File of the generated `intent-log` that is changed, from the module's root. */
  readonly file: string;
  /** The file's text with the lie in it. Changing nothing is an error. */
  readonly tell: (text: string) => string;
  /** 1-based line, in the text with the lie, at which it must be found; by default the first line that changed. */
  readonly line?: (after: string) => number;
  /** File at which it must be found. @default file */
  readonly at?: string;
}
