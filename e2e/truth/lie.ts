/** One thing that a document says and that is not so. */
export interface Lie {
  /** Id of the rule that must find it. */
  readonly rule: string;
  /** What is wrong, in a few words. */
  readonly what: string;
  /** The document that lies, from the module's root. */
  readonly file: string;
  /** Makes the lie out of the true text; must change it. */
  readonly tell: (text: string) => string;
  /** 1-based line at which it must be found, in the text with the lie. @default the first line that changed */
  readonly line?: (after: string) => number;
  /** File at which it must be found. @default `file` */
  readonly at?: string;
}
