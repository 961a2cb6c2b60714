import type { EcosystemPlan } from '../../core/ecosystem/ecosystem-plan';

/** Mermaid: modules by domain, and who publishes what to whom. */
export function dataFlowDiagram({ modules, map, external }: EcosystemPlan): string {
  const ids = new Map(modules.map(({ name }, index) => [name, `m${index + 1}`]));
  const idOf = (name: string) => ids.get(name) ?? '';
  const domains = [...new Set(modules.map(({ domain }) => domain))];
  const pairs = new Map<string, string[]>();
  const add = (from: string, to: string, event: string) => {
    const key = `${from} ${to}`;
    pairs.set(key, [...(pairs.get(key) ?? []), event]);
  };
  for (const { event, from, to } of map.edges) add(idOf(from), idOf(to), event);
  for (const event of external) {
    for (const { name, subscribes } of modules)
      if (subscribes.includes(event)) add('outside', idOf(name), event);
  }
  return [
    'flowchart LR',
    ...(external.length === 0 ? [] : ['  outside(["outside"])']),
    ...domains.flatMap((domain, index) => [
      `  subgraph d${index + 1}["${domain}"]`,
      ...modules
        .filter((module) => module.domain === domain)
        .map(({ name }) => `    ${idOf(name)}["${name}"]`),
      '  end',
    ]),
    ...[...pairs].map(([key, events]) => {
      const [from = '', to = ''] = key.split(' ');
      return `  ${from} -- "${events.join('<br>')}" --> ${to}`;
    }),
  ].join('\n');
}

/** Mermaid: the first flow, event by event. */
export function sequenceDiagram({ modules, map, flows, external }: EcosystemPlan): string {
  const [flow] = flows;
  const publisherOf = (event: string) =>
    modules.find(({ publishes }) => publishes.includes(event))?.name ??
    (external.includes(event) ? 'outside' : '');
  const steps = (flow?.events ?? []).flatMap((event) => {
    const from = publisherOf(event);
    const to = [
      ...map.edges.filter((edge) => edge.event === event).map((edge) => edge.to),
      ...(from === 'outside'
        ? modules.filter(({ subscribes }) => subscribes.includes(event)).map(({ name }) => name)
        : []),
    ];
    return to.length === 0
      ? [{ from, to: from, event }]
      : to.map((name) => ({ from, to: name, event }));
  });
  const taking = new Set(steps.flatMap(({ from, to }) => [from, to]));
  const names = [...modules.map(({ name }) => name), 'outside'].filter((name) => taking.has(name));
  const ids = new Map(names.map((name, index) => [name, `p${index + 1}`]));
  return [
    'sequenceDiagram',
    ...names.map((name) => `  participant ${ids.get(name) ?? ''} as ${name}`),
    ...steps.map(
      ({ from, to, event }) => `  ${ids.get(from) ?? ''}->>${ids.get(to) ?? ''}: ${event}`,
    ),
  ].join('\n');
}
