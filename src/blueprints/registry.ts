import { AmiwError } from '../core/errors';
import { nearestName } from '../core/naming/nearest';
import type { Blueprint } from './blueprint';
import { aggregatorBlueprint } from './aggregator/blueprint';
import { auditLogBlueprint } from './audit-log/blueprint';
import { gatewayBlueprint } from './gateway/blueprint';
import { orchestratorBlueprint } from './orchestrator/blueprint';
import { policyBlueprint } from './policy/blueprint';
import { scorerBlueprint } from './scorer/blueprint';
import { selectorBlueprint } from './selector/blueprint';
import { serviceBlueprint } from './service/blueprint';
import { textExtractionBlueprint } from './text-extraction/blueprint';
import { workflowBlueprint } from './workflow/blueprint';

/** Blueprints that a module can be made from. The kernel's is not among them: the first module brings it. */
export const BLUEPRINTS: readonly Blueprint[] = [
  serviceBlueprint,
  aggregatorBlueprint,
  auditLogBlueprint,
  gatewayBlueprint,
  orchestratorBlueprint,
  policyBlueprint,
  scorerBlueprint,
  selectorBlueprint,
  textExtractionBlueprint,
  workflowBlueprint,
];

/**
 * @param among Those of the workspace too, where it has any.
 * @throws AmiwError BLUEPRINT_UNKNOWN
 */
export function findBlueprint<Named extends Pick<Blueprint, 'name'> = Blueprint>(
  name: string,
  among: readonly (Named | Blueprint)[] = BLUEPRINTS,
): Named | Blueprint {
  const found = among.find((blueprint) => blueprint.name === name);
  if (found !== undefined) return found;
  const names = among.map((blueprint) => blueprint.name);
  const nearest = nearestName(name, names) ?? names[0] ?? '';
  throw new AmiwError('BLUEPRINT_UNKNOWN', {
    found: `Unknown blueprint ${JSON.stringify(name.slice(0, 60))}.`,
    expected: `Expected one of: ${names.join(', ')}.`,
    fix: `use --blueprint=${nearest}`,
  });
}
