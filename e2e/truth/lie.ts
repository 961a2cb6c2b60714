/** One untruth that is told in a generated module, and what must be said of it. */
export interface Lie {
  /** Id of the rule that must report it. */
  readonly rule: string;
  readonly what: string;
  /** The file that is changed, relative to the module's root. */
  readonly file: string;
  /** The file's text with the lie in it; another text than before. */
  readonly tell: (text: string) => string;
  /** The 1-based line at which it must be reported, in the changed text. @default the first line that is changed */
  readonly line?: (after: string) => number;
  /** File at which it must be reported. @default the file that is changed */
  readonly at?: string;
}
