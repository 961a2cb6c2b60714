/** One thing that a document says and that is not so. */
export interface Lie {
  /** Id of the rule that must report it, and no other may. */
  readonly rule: string;
  readonly what: string;
  /** The document, from the module's root. */
  readonly file: string;
  /** The document's text with the lie in it. */
  readonly tell: (text: string) => string;
  /** The line at which it is reported, 1-based. @default the first line that has changed */
  readonly line?: (after: string) => number;
  /** The file at which it is reported. @default `file` */
  readonly at?: string;
}
