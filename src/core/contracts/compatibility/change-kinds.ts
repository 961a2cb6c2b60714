/** Who is broken by a change: who reads new events with the old schema, or old events with the new one. */
export type Direction = 'forward' | 'backward';

/**
 * What is compared, and what its change is called. `forward` is its name when new events may go beyond the old schema,
 * `backward` when old events may go beyond the new one. Each name has its page, `docs/compatibility/<name>.md`.
 */
export const ASPECTS = {
  additional: { forward: 'object-opened', backward: 'object-closed' },
  additionalSchema: {
    forward: 'additional-properties-widened',
    backward: 'additional-properties-narrowed',
  },
  closedProperty: {
    forward: 'property-added-to-closed-object',
    backward: 'property-removed-from-closed-object',
  },
  condition: { forward: 'condition-removed', backward: 'condition-added' },
  const: { forward: 'const-changed', backward: 'const-changed' },
  contains: { forward: 'contains-loosened', backward: 'contains-tightened' },
  default: { forward: 'default-changed', backward: 'default-changed' },
  defaultHere: { forward: 'default-removed', backward: 'default-added' },
  dependency: { forward: 'dependency-removed', backward: 'dependency-added' },
  enum: { forward: 'enum-removed', backward: 'enum-added' },
  enumValue: { forward: 'enum-value-added', backward: 'enum-value-removed' },
  exclusion: { forward: 'exclusion-removed', backward: 'exclusion-added' },
  format: { forward: 'format-removed', backward: 'format-added' },
  formatOther: { forward: 'format-changed', backward: 'format-changed' },
  items: { forward: 'array-opened', backward: 'array-closed' },
  maxItems: { forward: 'max-items-raised', backward: 'max-items-lowered' },
  maxLength: { forward: 'max-length-raised', backward: 'max-length-lowered' },
  maxProperties: { forward: 'max-properties-raised', backward: 'max-properties-lowered' },
  maximum: { forward: 'maximum-raised', backward: 'maximum-lowered' },
  minItems: { forward: 'min-items-lowered', backward: 'min-items-raised' },
  minLength: { forward: 'min-length-lowered', backward: 'min-length-raised' },
  minProperties: { forward: 'min-properties-lowered', backward: 'min-properties-raised' },
  minimum: { forward: 'minimum-lowered', backward: 'minimum-raised' },
  multipleOf: { forward: 'multiple-of-loosened', backward: 'multiple-of-tightened' },
  openProperty: {
    forward: 'property-removed-from-open-object',
    backward: 'property-added-to-open-object',
  },
  pattern: { forward: 'pattern-removed', backward: 'pattern-added' },
  patternOther: { forward: 'pattern-changed', backward: 'pattern-changed' },
  patternProperty: { forward: 'pattern-property-removed', backward: 'pattern-property-added' },
  propertyNames: { forward: 'property-names-loosened', backward: 'property-names-tightened' },
  renamed: { forward: 'property-renamed', backward: 'property-renamed' },
  required: { forward: 'property-made-optional', backward: 'property-made-required' },
  requiredNew: { forward: 'property-removed', backward: 'required-property-added' },
  type: { forward: 'type-widened', backward: 'type-narrowed' },
  unchecked: { forward: 'unchecked', backward: 'unchecked' },
  uniqueItems: { forward: 'unique-items-dropped', backward: 'unique-items-required' },
  variant: { forward: 'variant-added', backward: 'variant-removed' },
} as const satisfies Record<string, Readonly<Record<Direction, string>>>;

export type Aspect = keyof typeof ASPECTS;

export type ChangeKind = (typeof ASPECTS)[Aspect][Direction];

/** Every kind of change, with whom it breaks, sorted. */
export const CHANGE_KINDS: ReadonlyMap<ChangeKind, readonly Direction[]> = new Map(
  Object.values(ASPECTS)
    .flatMap(({ forward, backward }): [ChangeKind, readonly Direction[]][] =>
      forward === backward
        ? [[forward, ['forward', 'backward']]]
        : [
            [forward, ['forward']],
            [backward, ['backward']],
          ],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
