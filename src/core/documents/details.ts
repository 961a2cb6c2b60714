import type { Documentation } from '../interface/interface-model';

/** Kinds of what TSDoc tells beside the description, with the words that they are shown with. */
export const DETAILS = {
  deprecation: 'Deprecated',
  typeParameter: 'Type parameter',
  parameter: 'Parameter',
  returns: 'Returns',
  throws: 'Throws',
  default: 'Default',
  see: 'See',
  example: 'Example',
} as const;

export type DetailKind = keyof typeof DETAILS;

export const DETAIL_KINDS = Object.keys(DETAILS) as readonly DetailKind[];

/** One thing that TSDoc tells; Markdown. */
export interface Detail {
  readonly kind: DetailKind;
  /** Of a parameter. */
  readonly name?: string;
  readonly text: string;
}

/** All of it in the order in which it is shown. Parameters without a word about them tell nothing. */
export function detailsOf(documentation: Documentation): Detail[] {
  const { deprecated, typeParameters, parameters, returns, throws, defaultValue, see, examples } =
    documentation;
  const some = (kind: DetailKind, texts: readonly (string | undefined)[]): Detail[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ kind, text }]));
  const named = (kind: DetailKind, all: typeof parameters): Detail[] =>
    all.filter(({ text }) => text !== '').map((one) => ({ kind, ...one }));
  return [
    ...some('deprecation', [deprecated]),
    ...named('typeParameter', typeParameters),
    ...named('parameter', parameters),
    ...some('returns', [returns]),
    ...some('throws', throws),
    ...some('default', [defaultValue]),
    ...some('see', see),
    ...some('example', examples),
  ];
}
