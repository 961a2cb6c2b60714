import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import {
  isObject,
  pointerOf,
  referenced,
  type SchemaObject,
  stepsOf,
} from './compatibility/schema';

/** One thing that is wrong in a contract. */
export interface ContractFault {
  /** JSON pointer to it. */
  readonly pointer: string;
  /** In words: ``has no `record` ``. */
  readonly found: string;
}

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[zZ]|[+-]\d{2}:\d{2})`;

/** Formats whose examples are looked at; others are taken as they are. */
const FORMATS = {
  date: new RegExp(`^${DATE}$`),
  'date-time': new RegExp(`^${DATE}[tT ]${TIME}$`),
  email: /^[^\s@]+@[^\s@]+$/,
  time: new RegExp(`^${TIME}$`),
  uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

const LENIENT = { strict: false, allErrors: true, formats: FORMATS, logger: false } as const;

/** Knows the dialect itself, and no contract: making its check takes longer than all else that is asked of a contract. */
const dialectAjv = new Ajv2020(LENIENT);

/** For one contract, of which it is known that it is in the dialect. */
function newAjv(): Ajv2020 {
  return new Ajv2020({ ...LENIENT, validateSchema: false });
}

/** A contract that names none is taken for one of this dialect. */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** What keeps a contract from being a JSON Schema 2020-12: keywords of the wrong form, references into nowhere. */
export function faultsInSchema(contract: SchemaObject): readonly ContractFault[] {
  const faults = known.get(contract) ?? findFaults(contract);
  known.set(contract, faults);
  return faults;
}

/** Several rules ask. */
const known = new WeakMap<SchemaObject, readonly ContractFault[]>();

function findFaults(contract: SchemaObject): readonly ContractFault[] {
  const { $schema: dialect = DIALECT } = contract;
  if (dialect !== DIALECT) {
    return [{ pointer: '/$schema', found: `is ${JSON.stringify(dialect)}, not ${DIALECT}` }];
  }
  if (dialectAjv.validateSchema(contract) === false) return faultsOf(dialectAjv.errors ?? []);
  const dead = deadReferences(contract, contract, '');
  return dead.length > 0 ? dead : compilerFaults(contract);
}

/** What the form of keywords does not tell: patterns that are none, an anchor twice. */
function compilerFaults(contract: SchemaObject): ContractFault[] {
  try {
    newAjv().compile(anonymous(contract));
    return [];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ pointer: '', found: `cannot be used: ${found.replace(/\.$/, '')}` }];
  }
}

const ID = 'https://contract.invalid/';

/** Under an address that ajv can take apart, whatever its own is. */
function anonymous({ $id: _, ...contract }: SchemaObject): SchemaObject {
  return { ...contract, $id: ID };
}

/** Forms of one keyword are refused one by one; the first tells the most. */
function faultsOf(errors: readonly ErrorObject[]): ContractFault[] {
  const first = new Map<string, ContractFault>();
  for (const error of errors) {
    const pointer = error.instancePath;
    if (!first.has(pointer)) first.set(pointer, { pointer, found: wordsOf(error) });
  }
  const pointers = [...first.keys()];
  return [...first.values()].filter(({ pointer }) =>
    pointers.every((other) => other === pointer || !other.startsWith(`${pointer}/`)),
  );
}

function wordsOf({ message = 'is not valid', params }: ErrorObject): string {
  const allowed = (params as { allowedValues?: readonly unknown[] }).allowedValues;
  return allowed === undefined ? message : `must be one of ${allowed.map(String).join(', ')}`;
}

function deadReferences(value: unknown, root: SchemaObject, pointer: string): ContractFault[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => deadReferences(item, root, pointerOf(pointer, index)));
  }
  if (!isObject(value)) return [];
  const reference = value['$ref'];
  const isDead =
    typeof reference === 'string' && referenced({ schema: value, root, pointer }) === undefined;
  return [
    ...(isDead
      ? [
          {
            pointer: pointerOf(pointer, '$ref'),
            found: `leads to \`${reference}\`, which is not there`,
          },
        ]
      : []),
    ...Object.entries(value)
      .filter(([keyword]) => !DATA.has(keyword))
      .flatMap(([keyword, inner]) => deadReferences(inner, root, pointerOf(pointer, keyword))),
  ];
}

const DATA = new Set(['const', 'default', 'enum', 'examples']);

/** Examples that the schema which they stand in does not accept; none when the contract is no schema. */
export function faultsInExamples(contract: SchemaObject): readonly ContractFault[] {
  if (faultsInSchema(contract).length > 0) return [];
  const ajv = newAjv();
  ajv.addSchema(anonymous(contract));
  return examplesIn(contract, '').flatMap(({ schema, pointer, value }) => {
    const validate = ajv.getSchema(schema === '' ? ID : `${ID}#${encoded(schema)}`);
    if (validate === undefined || validate(value) === true) return [];
    const [error] = validate.errors ?? [];
    const inside = error?.instancePath ?? '';
    return [
      {
        pointer: `${pointer}${inside}`,
        found: error === undefined ? 'is not valid' : wordsOf(error),
      },
    ];
  });
}

function encoded(pointer: string): string {
  return stepsOf(pointer)
    .map((step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
}

interface Example {
  /** Pointer to the schema that it is an example of. */
  readonly schema: string;
  readonly pointer: string;
  readonly value: unknown;
}

function examplesIn(value: unknown, pointer: string): readonly Example[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => examplesIn(item, pointerOf(pointer, index)));
  }
  if (!isObject(value)) return [];
  const { examples } = value;
  const own = Array.isArray(examples)
    ? examples.map((example: unknown, index) => ({
        schema: pointer,
        pointer: pointerOf(pointer, 'examples', index),
        value: example,
      }))
    : [];
  return [
    ...own,
    ...Object.entries(value)
      .filter(([keyword]) => !DATA.has(keyword))
      .flatMap(([keyword, inner]) => examplesIn(inner, pointerOf(pointer, keyword))),
  ];
}
