import { describePlacement } from '../domains/placement';
import { amountOf } from '../gates/performance/words';
import type { Budget } from '../manifest/manifest';
import type { EcosystemPlan, PlannedModule } from './ecosystem-plan';
import type { Edge } from './integration-map';

/** The plan for people: modules with reasons, who publishes what to whom, cycles, flows, remarks. */
export function describePlan(plan: EcosystemPlan): string {
  const { name, purpose, milestone, modules, map, flows, budgets, remarks } = plan;
  const domains = new Set(modules.map(({ domain }) => domain));
  const sections = [
    section('Modules', modules.flatMap(moduleLines)),
    section('Events', eventLines(plan)),
    section(
      'Cycles',
      map.cycles.map((group) => `${group.join(', ')} hear of what they caused themselves`),
    ),
    section(
      'Flows',
      flows.flatMap((flow) => [
        `${flow.name}: ${flow.says}`,
        `  ${flow.events.join(' -> ')}`,
        ...flow.failures.map((failure) => `  fails as ${failure.name}: ${failure.says}`),
      ]),
    ),
    section('Budgets', budgets.map(budgetText)),
    section('Remarks', remarks),
  ];
  return [
    `${name} (${milestone}): ${purpose}`,
    `${counted(modules.length, 'module')} in ${counted(domains.size, 'domain')}, ${counted(map.edges.length, 'connection')}, ${counted(flows.length, 'flow')}`,
    ...sections.filter((text) => text !== ''),
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function moduleLines(module: PlannedModule): string[] {
  const { name, domain, purpose, blueprint, milestone, isThere, placement, budgets } = module;
  const fits = placement.slice(0, 2).map(describePlacement).join(', then ');
  return [
    `modules/${domain}/${name}  ${blueprint ?? 'written by hand'}, ${milestone}${isThere ? ', is there already' : ''}`,
    `  ${purpose}`,
    ...(fits === '' ? [] : [`  by its purpose it fits ${fits}`]),
    ...(budgets.length === 0 ? [] : [`  budgets: ${budgets.map(budgetText).join('; ')}`]),
  ];
}

function budgetText(budget: Budget): string {
  const { operation, metric, limit } = budget;
  const bound = metric === 'throughput' ? 'at least' : 'at most';
  return `${operation} ${metric} ${bound} ${amountOf(limit, budget)}`;
}

function eventLines({ modules, map, external }: EcosystemPlan): string[] {
  const published = modules.flatMap(({ name, publishes }) =>
    publishes.map((event) => ({ event, from: name })),
  );
  const outside = external.map((event) => ({ event, from: 'outside' }));
  const width = Math.max(0, ...[...published, ...outside].map(({ event }) => event.length));
  return [...published, ...outside]
    .sort((a, b) => (a.event < b.event ? -1 : 1))
    .map(({ event, from }) => {
      const to = from === 'outside' ? answerers(modules, event) : subscribers(map.edges, event);
      return `${event.padEnd(width)}  ${from} -> ${to.length === 0 ? 'nobody' : to.join(', ')}`;
    });
}

function subscribers(edges: readonly Edge[], event: string): string[] {
  return edges.filter((edge) => edge.event === event).map(({ to }) => to);
}

function answerers(modules: readonly PlannedModule[], event: string): string[] {
  return modules.filter(({ subscribes }) => subscribes.includes(event)).map(({ name }) => name);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
