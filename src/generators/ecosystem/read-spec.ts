import type { Tree } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AmiwError } from '../../core/errors';
import type { EcosystemSpec, WaySpec } from '../../core/ecosystem/ecosystem-spec';
import { parseData } from '../../core/options/parse-data';
import { type DataProblem, describeProblem } from '../../core/options/problem';
import { validateData } from '../../core/options/validate-data';

/** A specification as it stands in its file. */
export interface ReadSpec {
  readonly file: string;
  readonly text: string;
  readonly spec: EcosystemSpec;
  /** Throws `AmiwError` `ECOSYSTEM_INVALID` with all of them, each with its place, unless there are none. */
  readonly refuse: (problems: readonly DataProblem[]) => void;
}

/**
 * Reads a specification and holds it against its schema.
 *
 * @param name What the ecosystem is called; `undefined` when the specification says it.
 * @throws AmiwError ECOSYSTEM_UNREADABLE, ECOSYSTEM_INVALID
 */
export function readSpec(tree: Tree, file: string, name: string | undefined): ReadSpec {
  const text = tree.read(file, 'utf8');
  if (text === null) throw unreadable(`There is no file ${JSON.stringify(file)}.`);
  const data = parseData(text);
  if ('message' in data) {
    const { line, column } = data.position;
    throw unreadable(data.message, `${file}:${line}:${column}`);
  }
  const refuse = (problems: readonly DataProblem[]): void => {
    if (problems.length === 0) return;
    const placed = problems
      .map((problem) => ({ problem, ...data.positionOf(problem.path) }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
    const lines = placed.map(
      ({ problem, line, column }) => `- ${file}:${line}:${column}: ${describeProblem(problem)}`,
    );
    throw new AmiwError('ECOSYSTEM_INVALID', {
      found: [`The specification has ${counted(problems.length)}:`, ...lines].join('\n'),
      expected:
        'Expected what node_modules/@wsp/amiw/schemas/ecosystem.schema.json allows, and names that fit each other.',
      fix: 'mend what is listed and run the command again',
    });
  };
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
  const { value, problems } = validateData(schema, data.value, { trustSchema: true });
  refuse(problems);
  const spec = value as EcosystemSpec & { readonly name?: string };
  refuse(nameProblems(spec.name, name));
  return { file, text, spec: oneLined({ ...spec, name: name ?? spec.name }), refuse };
}

/** Sentences as they stand in documents: in one line, and a purpose without its full stop. YAML folds them over several. */
function oneLined(spec: EcosystemSpec): EcosystemSpec {
  return {
    ...spec,
    purpose: oneLine(spec.purpose).replace(/\.+$/, ''),
    flows: spec.flows.map((flow) => ({
      ...flow,
      ...sentences(flow),
      failures: flow.failures.map((failure) => ({ ...failure, ...sentences(failure) })),
    })),
  };
}

function sentences({ says, checks }: WaySpec): Pick<WaySpec, 'says' | 'checks'> {
  return {
    says: oneLine(says),
    checks: checks.map((check) => ({ ...check, claim: oneLine(check.claim) })),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const SCHEMA = join(__dirname, '../../../schemas/ecosystem.schema.json');

function nameProblems(stated: string | undefined, given: string | undefined): DataProblem[] {
  if (stated === undefined && given === undefined) {
    return [{ path: ['name'], found: 'is missing', expected: 'the name of the ecosystem' }];
  }
  if (stated === undefined || given === undefined || stated === given) return [];
  return [
    { path: ['name'], found: `is "${stated}"`, expected: `"${given}", as on the command line` },
  ];
}

function counted(count: number): string {
  return count === 1 ? 'a problem' : `${count} problems`;
}

function unreadable(found: string, where?: string): AmiwError {
  return new AmiwError('ECOSYSTEM_UNREADABLE', {
    found,
    expected: 'Expected the path of a YAML or JSON file from the workspace root.',
    fix: 'write for example --spec=order-desk.yaml',
    ...(where === undefined ? {} : { where }),
  });
}
