import { validateData } from '../../core/options/validate-data';
import { type DataProblem, describeProblem } from '../../core/options/problem';
import type { BlueprintPlan } from '../blueprint';
import { invalidBlueprint } from './invalid-blueprint';
import { manifestSchema } from './manifest-schema';

const EVENT = '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*)+$';

/** Paths that do not lead out of the module. */
const INSIDE = '^(?!/|[A-Za-z]:)(?!(?:.*/)?\\.\\.?(?:/|$))[^\\\\\\0]+$';

const EVENTS = { type: 'array', uniqueItems: true, items: { type: 'string', pattern: EVENT } };

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };

/** Budgets are written by code as blueprint.json writes them. */
const planSchema = () => ({
  type: 'object',
  additionalProperties: false,
  required: ['variables', 'publishes', 'subscribes', 'dependencies', 'usesKernel'],
  properties: {
    variables: { type: 'object' },
    features: { type: 'array', items: { type: 'string' } },
    files: { ...TEXTS, propertyNames: { pattern: INSIDE } },
    publishes: EVENTS,
    subscribes: EVENTS,
    dependencies: TEXTS,
    budgets: manifestSchema().properties['budgets'],
    usesKernel: { type: 'boolean' },
  },
});

const PROBLEMS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['path', 'found', 'expected'],
    properties: {
      path: { type: 'array', items: { type: ['string', 'integer'] } },
      found: { type: 'string' },
      expected: { type: 'string' },
      nearest: { type: 'string' },
    },
  },
};

/** @param source Who made the plan: a file, as messages name it. */
export function requirePlan(plan: BlueprintPlan | null, source: string): BlueprintPlan {
  if (typeof plan !== 'object' || plan === null) throw noPlan(source);
  // Variables may be functions, which cannot be copied, and are not what is looked at.
  const { variables, ...rest } = plan;
  const shape = typeof variables === 'object' ? {} : variables;
  requireShape(
    planSchema(),
    { ...rest, variables: shape },
    `${source} plans what no module can be`,
  );
  return plan;
}

function noPlan(source: string) {
  return invalidBlueprint({
    found: `"plan" of ${source} hands back no plan.`,
    expected: 'Expected the plan that it is given, with what it changes.',
    fix: 'write `return { ...plan, … }`',
  });
}

export function requireProblems(problems: unknown, source: string): readonly DataProblem[] {
  requireShape(PROBLEMS, problems, `"check" of ${source} hands back no list of problems`);
  return problems as readonly DataProblem[];
}

function requireShape(schema: object, value: unknown, found: string): void {
  const { problems } = validateData(schema, value, { trustSchema: true });
  if (problems.length === 0) return;
  const lines = problems.map((problem) => `- ${describeProblem(problem)}`);
  throw invalidBlueprint({
    found: [`${found}:`, ...lines].join('\n'),
    expected: 'Expected what docs/blueprints/own.md of @wsp/amiw describes.',
    fix: 'mend what is listed and run the command again',
  });
}
