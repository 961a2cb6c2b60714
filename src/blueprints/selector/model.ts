import { camelCase, capital } from '../shared/words';
import type {
  AttributeOptions,
  Availability,
  Comparison,
  ConfidenceOptions,
  ConstraintOptions,
  CriterionOptions,
  Operand,
  SelectorOptions,
  Value,
  Values,
} from './options';
import { COMPARISONS } from './options';

/** The options with every name as it stands in code. */
export interface Model {
  readonly fields: readonly Attribute[];
  readonly properties: readonly Attribute[];
  readonly candidates: readonly Candidate[];
  readonly criteria: readonly Criterion[];
  readonly constraints: readonly Constraint[];
  readonly alternatives: number;
  readonly confidence: ConfidenceOptions;
}

/** A field of a request, or a property of a candidate. */
export interface Attribute extends Pick<AttributeOptions, 'type' | 'min' | 'max'> {
  /** `pricePerKilo` */
  readonly key: string;
  /** `price per kilo` */
  readonly words: string;
  readonly description: string;
  readonly values: readonly string[];
}

export interface Candidate {
  readonly name: string;
  readonly availability: Availability;
  readonly profile: Values;
}

export interface Criterion extends Omit<CriterionOptions, 'name' | 'description'> {
  readonly key: string;
  readonly words: string;
  readonly description: string | undefined;
}

export interface Constraint {
  readonly key: string;
  readonly description: string | undefined;
  readonly property: string;
  readonly comparison: Comparison;
  readonly operand: ConstraintOperand;
  readonly when: ConstraintOptions['when'];
}

/** What a property is compared with. */
export type ConstraintOperand = { readonly field: string } | { readonly fixed: Value };

export function modelOf(options: SelectorOptions): Model {
  return {
    fields: options.fields.map(attributeOf),
    properties: options.properties.map(attributeOf),
    candidates: options.candidates.map(({ name, availability, properties }) => ({
      name,
      availability,
      profile: keyed(properties),
    })),
    criteria: options.criteria.map(criterionOf),
    constraints: options.constraints.map(constraintOf),
    alternatives: options.alternatives,
    confidence: options.confidence,
  };
}

/** The attribute of a key. */
export function attributeIn(attributes: readonly Attribute[], key: string): Attribute {
  const found = attributes.find((attribute) => attribute.key === key);
  if (found === undefined) throw new Error(`${key} was checked and is not there.`);
  return found;
}

/** `pricePerKilo` as `price per kilo`. */
export function wordsOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The same values under names as they stand in code. */
export function keyed<Entry>(values: Readonly<Record<string, Entry>>): Record<string, Entry> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [camelCase(key), value]));
}

function attributeOf({ name, description, values = [], ...others }: AttributeOptions): Attribute {
  const key = camelCase(name);
  const words = wordsOf(key);
  const meaning = (description ?? capital(words)).replace(/\.$/, '');
  return { ...others, key, words, description: meaning, values };
}

function criterionOf({ name, description, ...others }: CriterionOptions): Criterion {
  const key = camelCase(name);
  const { scale, points, matrix, share, times } = others;
  return {
    ...others,
    key,
    words: wordsOf(key),
    description: description?.replace(/\.$/, ''),
    ...(scale && { scale: keyedNames(scale) }),
    ...(points && { points: keyedNames(points) }),
    ...(matrix && { matrix: keyedNames(matrix) }),
    ...(share && { share: keyedNames(share) }),
    ...(times && { times: keyedNames(times) }),
  };
}

function keyedNames<Part extends { readonly field?: string; readonly property?: string }>(
  part: Part,
): Part {
  const { field, property } = part;
  return {
    ...part,
    ...(field === undefined ? {} : { field: camelCase(field) }),
    ...(property === undefined ? {} : { property: camelCase(property) }),
  };
}

function constraintOf(options: ConstraintOptions): Constraint {
  const { name, description, property, when } = options;
  const comparison = COMPARISONS.find((each) => options[each] !== undefined) ?? 'equals';
  return {
    key: camelCase(name),
    description: description?.replace(/\.$/, ''),
    property: camelCase(property),
    comparison,
    operand: operandOf(options[comparison] ?? ''),
    when: when && keyedNames(when),
  };
}

function operandOf(operand: Operand<Value>): ConstraintOperand {
  if (typeof operand !== 'object' || !('field' in operand)) return { fixed: operand };
  return { field: camelCase(operand.field) };
}
