import Ajv2020 from 'ajv/dist/2020';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diceOf } from '../../core/contracts/compatibility/dice.fixture';
import {
  randomDocument,
  randomValue,
} from '../../core/contracts/compatibility/random-schemas.fixture';
import { isObject, type Schema } from '../../core/contracts/compatibility/schema';
import { enforcedSchema } from '../../core/contracts/enforced-schema';
import { faultsInExamples } from '../../core/contracts/validity';
import { contextOf, render } from '../render.fixture';
import { kernelBlueprint } from './blueprint';

const DOCUMENTS = Number(globalThis.process.env['FUZZ_SCHEMAS'] ?? 400);

type Validate = (data: unknown) => readonly string[];

const folder = mkdtempSync(join(tmpdir(), 'amiw-kernel-schema-'));
let validatorOf: (name: string, schema: object) => Validate;

beforeAll(async () => {
  const files = render(kernelBlueprint, contextOf('kernel'));
  for (const [path, text] of files) {
    if (!/^src\/(?:errors|json|json-schema|schema-\w+)\.ts$/.test(path)) continue;
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, path.slice('src/'.length).replace('.ts', '.js')), outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const address = pathToFileURL(join(folder, 'json-schema.js')).href;
  ({ validatorOf } = (await import(/* @vite-ignore */ address)) as {
    validatorOf: typeof validatorOf;
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });

/** `undefined` where ajv does not take the schema or comes to no end: a reference that leads to itself. */
function verdictOf(schema: Schema, value: unknown): boolean | undefined {
  try {
    return ajv.validate(schema, value);
  } catch {
    return undefined;
  }
}

it('lets through what ajv lets through, and takes each schema that is written for it', () => {
  const differences: unknown[] = [];
  let [enforced, accepted, refused] = [0, 0, 0];
  for (let seed = 1; seed <= DOCUMENTS; seed += 1) {
    const dice = diceOf(seed);
    const document = randomDocument(dice);
    if (!isObject(document)) continue;
    const schema = enforcedSchema(document);
    if (schema === undefined) continue;
    enforced += 1;
    const validate = validatorOf('a contract', schema);
    for (let round = 0; round < 60; round += 1) {
      const value = randomValue(dice);
      const verdict = verdictOf(document, value);
      if (verdict === undefined) continue;
      if (verdict) accepted += 1;
      else refused += 1;
      const problems = validate(value);
      if ((problems.length === 0) !== verdict) differences.push({ seed, schema, value, problems });
    }
  }
  expect(JSON.stringify(differences.slice(0, 3))).toBe('[]');
  expect(enforced).toBeGreaterThan(DOCUMENTS / 2);
  expect(Math.min(accepted, refused)).toBeGreaterThan(DOCUMENTS);
}, 120_000);

const SAMPLES = [
  ...['2026-01-31', '2026-13-01', '2026-01-31T10:00:00Z', '2026-01-31T10:00:00.5+01:00'],
  ...['2026-01-31T24:00:00Z', '10:00:00Z', '10:00', 'a@b', 'a b@c', 'urn:a', 'a', ''],
  ...['6f1a2b3c-0000-4000-8000-0123456789ab', '6f1a2b3c'],
];

it.each(['date', 'date-time', 'email', 'time', 'uri', 'uuid', 'iri'])(
  'knows the format %s as the gate knows it that looks at examples',
  (format) => {
    const validate = validatorOf('a contract', { format });
    const taken = SAMPLES.filter((sample) => validate(sample).length === 0);
    const fitting = SAMPLES.filter(
      (sample) => faultsInExamples({ format, examples: [sample] }).length === 0,
    );
    expect(taken).toEqual(fitting);
    expect(taken.length > 0).toBe(true);
  },
);
