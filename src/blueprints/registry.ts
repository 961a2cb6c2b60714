import { AmiwError } from '../core/errors';
import { nearestName } from '../core/naming/nearest';
import type { Blueprint } from './blueprint';
import { auditLogBlueprint } from './audit-log/blueprint';
import { orchestratorBlueprint } from './orchestrator/blueprint';
import { policyBlueprint } from './policy/blueprint';
import { scorerBlueprint } from './scorer/blueprint';
import { serviceBlueprint } from './service/blueprint';
import { workflowBlueprint } from './workflow/blueprint';

/** Blueprints that a module can be made from. The kernel's is not among them: the first module brings it. */
export const BLUEPRINTS: readonly Blueprint[] = [
  serviceBlueprint,
  auditLogBlueprint,
  orchestratorBlueprint,
  policyBlueprint,
  scorerBlueprint,
  workflowBlueprint,
];

/** @throws AmiwError BLUEPRINT_UNKNOWN */
export function findBlueprint(name: string): Blueprint {
  const found = BLUEPRINTS.find((blueprint) => blueprint.name === name);
  if (found !== undefined) return found;
  const names = BLUEPRINTS.map((blueprint) => blueprint.name);
  const nearest = nearestName(name, names) ?? names[0] ?? '';
  throw new AmiwError('BLUEPRINT_UNKNOWN', {
    found: `Unknown blueprint ${JSON.stringify(name.slice(0, 60))}.`,
    expected: `Expected one of: ${names.join(', ')}.`,
    fix: `use --blueprint=${nearest}`,
  });
}
