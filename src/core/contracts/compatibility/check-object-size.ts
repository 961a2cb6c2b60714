import { accepts } from './accepts';
import { breachOf, type Check } from './breach';
import { isContained } from './check-values';
import { conjoined, type Conjunction, conjunctionOf } from './conjunction';
import { mayBeObject, mayHave, patternsOf } from './object-view';
import { type Located, mapUnder, under } from './schema';
import {
  dependenciesOf,
  describedIn,
  greatest,
  least,
  otherProperties,
  propertyInAll,
  requiredInAll,
} from './view';

export const checkPropertyNames: Check = (narrow, wide, at, comparison) => {
  const names = under(wide, 'propertyNames');
  if (names === undefined || !mayBeObject(narrow)) return [];
  const wanted = conjunctionOf(names);
  const text: Located = { schema: { type: 'string' }, root: {}, pointer: '' };
  const given = conjoined(
    conjunctionOf(text),
    ...narrow.parts.flatMap((part) => under(part, 'propertyNames') ?? []),
  );
  const described = narrow.parts.flatMap(describedIn);
  const isClosed =
    otherProperties(narrow).never &&
    patternsOf(narrow.parts).length === 0 &&
    described.every((name) => accepts(wanted, name) === true || propertyInAll(narrow, name).never);
  if (isClosed || isContained(given, wanted, at, comparison)) return [];
  return [breachOf('propertyNames', 'propertyNames', narrow, wide, at)];
};

export const checkPropertyCount: Check = (narrow, wide, at) => {
  if (!mayBeObject(narrow)) return [];
  const { minProperties: min, maxProperties: max } = wide.schema;
  const fewest = Math.max(requiredInAll(narrow).size, greatest(narrow, 'minProperties', 0));
  const isClosed = otherProperties(narrow).never && patternsOf(narrow.parts).length === 0;
  const possible = new Set(narrow.parts.flatMap(describedIn));
  const most = Math.min(
    isClosed ? possible.size : Infinity,
    least(narrow, 'maxProperties', Infinity),
  );
  return [
    ...(typeof min === 'number' && min > fewest
      ? [breachOf('minProperties', 'minProperties', narrow, wide, at)]
      : []),
    ...(typeof max === 'number' && max < most
      ? [breachOf('maxProperties', 'maxProperties', narrow, wide, at)]
      : []),
  ];
};

export const checkDependencies: Check = (narrow, wide, at, comparison) => {
  if (!mayBeObject(narrow)) return [];
  const broken = dependenciesOf(wide).filter(([name, others]) => {
    const having = withProperty(narrow, name);
    const given = requiredInAll(having);
    return mayStand(narrow, name) && others.some((other) => !given.has(other));
  });
  const schemas = [...mapUnder(wide, 'dependentSchemas')].filter(
    ([name, schema]) =>
      mayStand(narrow, name) &&
      !isContained(withProperty(narrow, name), conjunctionOf(schema), at, comparison),
  );
  return [
    ...broken.map(([name]) => ({
      ...breachOf('dependency', 'dependentRequired', narrow, wide, at),
      subject: name,
    })),
    ...schemas.map(([name]) => ({
      ...breachOf('dependency', 'dependentSchemas', narrow, wide, at),
      subject: name,
    })),
  ];
};

function mayStand(narrow: Conjunction, name: string): boolean {
  return !propertyInAll(narrow, name).never && mayHave(narrow, name);
}

/** The place as far as it holds objects with a property. */
function withProperty(narrow: Conjunction, name: string): Conjunction {
  const having: Located = { schema: { required: [name] }, root: {}, pointer: '' };
  return conjoined(
    narrow,
    having,
    ...narrow.parts.flatMap((part) => mapUnder(part, 'dependentSchemas').get(name) ?? []),
  );
}
