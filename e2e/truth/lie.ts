/** One thing that a document of a complete module says and that is not so, and what must be said of it. */
export interface Lie {
  /** Id of the rule that must report it, and no other may. */
  readonly rule: string;
  readonly what: string;
  /** File whose text is changed, relative to the module's root. */
  readonly file: string;
  /** The text with the lie, out of the text without it. */
  readonly tell: (text: string) => string;
  /** 1-based line at which it must be reported, out of the text with the lie. @default the first line that changed */
  readonly line?: (after: string) => number;
  /** File at which it must be reported. @default file */
  readonly at?: string;
}
