import type { DataPath, DataProblem } from '../../core/options/problem';
import { checkValue, expectAttribute } from './check-values';
import {
  type AttributeOptions,
  type AttributeType,
  type Comparison,
  COMPARISONS,
  type ConstraintOptions,
  type SelectorOptions,
  WHEN_COMPARISONS,
} from './options';

/** Types of the property that a comparison works with. */
const PROPERTY_TYPES: Readonly<Record<Comparison, readonly AttributeType[]>> = {
  atLeast: ['number'],
  atMost: ['number'],
  equals: ['text', 'choice', 'flag'],
  oneOf: ['text', 'choice'],
  covers: ['list'],
};

export function checkConstraints(options: SelectorOptions): DataProblem[] {
  return options.constraints.flatMap((constraint, index) =>
    checkOne(constraint, options, ['constraints', index]),
  );
}

function checkOne(
  constraint: ConstraintOptions,
  options: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  const [comparison, second] = COMPARISONS.filter((each) => constraint[each] !== undefined);
  if (comparison === undefined) {
    return [{ path, found: 'compares nothing', expected: oneOf(COMPARISONS) }];
  }
  if (second !== undefined) {
    const found = `stands beside \`${comparison}\``;
    return [{ path: [...path, second], found, expected: oneOf(COMPARISONS) }];
  }
  const { attribute, problems } = expectAttribute(
    constraint.property,
    options.properties,
    PROPERTY_TYPES[comparison],
    [...path, 'property'],
  );
  const operand =
    attribute === undefined
      ? []
      : checkOperand(constraint, comparison, attribute, options, [...path, comparison]);
  return [...problems, ...operand, ...checkWhen(constraint, options, [...path, 'when'])];
}

function checkOperand(
  constraint: ConstraintOptions,
  comparison: Comparison,
  property: AttributeOptions,
  { fields }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  const operand = constraint[comparison];
  if (typeof operand === 'object' && 'field' in operand) {
    const types = fieldTypes(comparison, property);
    const place = [...path, 'field'];
    const { attribute, problems } = expectAttribute(operand.field, fields, types, place);
    return [...problems, ...differingValues(attribute, property, place)];
  }
  if (comparison === 'oneOf' && Array.isArray(operand)) {
    return operand.flatMap((item: unknown, index) => checkValue(item, property, [...path, index]));
  }
  return checkValue(operand, property, path);
}

function fieldTypes(comparison: Comparison, { type }: AttributeOptions): readonly AttributeType[] {
  if (comparison === 'oneOf') return ['list'];
  if (comparison === 'covers') return ['list', 'text', 'choice'];
  if (comparison !== 'equals') return ['number'];
  return type === 'flag' ? ['flag'] : ['text', 'choice'];
}

/** Two choices that have no value in common are never equal. */
function differingValues(
  field: AttributeOptions | undefined,
  property: AttributeOptions,
  path: DataPath,
): DataProblem[] {
  if (field?.values === undefined || property.values === undefined) return [];
  const { values } = property;
  if (field.values.some((value) => values.includes(value))) return [];
  const found = `is "${field.name}", which has no value in common with ${property.name}`;
  return [{ path, found, expected: `a field with some of: ${values.join(', ')}` }];
}

function checkWhen(
  { when }: ConstraintOptions,
  { fields }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  if (when === undefined) return [];
  const given = WHEN_COMPARISONS.filter((each) => when[each] !== undefined);
  const [comparison, second] = given;
  if (comparison === undefined || second !== undefined) {
    const found = given.length === 0 ? 'compares nothing' : `has ${given.join(' and ')}`;
    return [{ path, found, expected: oneOf(WHEN_COMPARISONS) }];
  }
  const types: readonly AttributeType[] =
    comparison === 'equals' ? ['text', 'choice', 'flag'] : ['number'];
  const { attribute, problems } = expectAttribute(when.field, fields, types, [...path, 'field']);
  if (attribute === undefined) return [...problems];
  return checkValue(when[comparison], attribute, [...path, comparison]);
}

function oneOf(names: readonly string[]): string {
  return `exactly one of: ${names.join(', ')}`;
}
