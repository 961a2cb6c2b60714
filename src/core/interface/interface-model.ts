/** In the order in which the block in INTERFACE.md shows them. */
export const EXPORT_KINDS = [
  'function',
  'class',
  'interface',
  'type',
  'enum',
  'constant',
  'namespace',
  'external',
] as const;

/** What an export is; `external` comes from another package. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What a module offers to others: everything that its entry file exports. */
export interface InterfaceModel {
  /** By kind, then by name. */
  readonly exports: readonly ExportedItem[];
  /** What kept the extraction from seeing everything; the model is incomplete if one of them is no `implicit-type`. */
  readonly problems: readonly InterfaceProblem[];
}

/** One exported name with all its declarations: overloads, and a type and a constant of the same name. */
export interface ExportedItem {
  readonly name: string;
  readonly kind: ExportKind;
  /** Canonical declarations, one below the other, without comments and private members. */
  readonly signature: string;
  /** Exported by `export type` only, although it is a value. */
  readonly typeOnly: boolean;
  /** Nobody wrote its type, or not all of it: a compiler was asked. */
  readonly isInferred?: true;
  /** Of all its declarations. */
  readonly documentation: Documentation | undefined;
  /** Of all its declarations. */
  readonly members: readonly MemberItem[];
  /** At least one, but for what comes from another package. */
  readonly declarations: readonly ItemDeclaration[];
  readonly place: SourcePlace;
}

/** One of the declarations of a name: an overload, or the type beside a constant. */
export interface ItemDeclaration {
  /** In one line. */
  readonly code: string;
  /** `code` without the members; `undefined` if there can be none. */
  readonly head: string | undefined;
  readonly documentation: Documentation | undefined;
  readonly members: readonly MemberItem[];
}

/** A member of a class, an interface, an enum, a namespace or a type literal; overloads are members of the same name. */
export interface MemberItem {
  readonly name: string;
  /** In one line; what `members` tell is left out as `{…}`. */
  readonly code: string;
  readonly documentation: Documentation | undefined;
  /** Those of a type literal, if one of them is documented. */
  readonly members: readonly MemberItem[];
}

/** A TSDoc comment; every text is Markdown. */
export interface Documentation {
  /** Summary and remarks. */
  readonly description: string;
  /** The part of the description that is marked `@remarks`. */
  readonly remarks: string | undefined;
  readonly parameters: readonly NamedText[];
  readonly typeParameters: readonly NamedText[];
  readonly returns: string | undefined;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
  readonly deprecated: string | undefined;
  readonly defaultValue: string | undefined;
  readonly see: readonly string[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Where something stands in a source; line and column are 1-based. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface InterfaceProblem extends SourcePlace {
  /**
   * `implicit-type`: an export whose type nobody wrote down;
   * `syntax`: a source that does not parse;
   * `missing`: an entry file or a re-exported file or name that does not exist.
   */
  readonly kind: 'implicit-type' | 'syntax' | 'missing';
  /** A sentence; names in backticks. */
  readonly message: string;
}
