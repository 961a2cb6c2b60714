import { waysOf } from '../../core/ecosystem/ecosystem-spec';
import type { Blueprint } from '../blueprint';
import { flowCode, helpersOf } from './flow-code';
import type { EcosystemOptions } from './options';
import { ecosystemVariables } from './variables';

/** The project that wires the modules of an ecosystem, plays its flows and documents it. */
export const ecosystemBlueprint: Blueprint<EcosystemOptions> = {
  name: 'ecosystem',
  folder: __dirname,
  description: 'Modules on one bus, with the flows that prove that they work together.',
  plan: (context, options) => {
    const variables = ecosystemVariables(context, options);
    const ways = waysOf(options.spec);
    const helpers = [...new Set(ways.flatMap(helpersOf))].sort();
    return {
      variables: { ...variables, helpers },
      features: [
        ...(variables.external.length === 0 ? [] : ['external']),
        ...(variables.measured.length === 0 ? [] : ['budgets']),
        ...helpers,
      ],
      files: Object.fromEntries(ways.map((way) => [`src/flows/${way.name}.ts`, flowCode(way)])),
      publishes: [],
      subscribes: [],
      dependencies: {},
      modules: Object.fromEntries(
        options.parts.map(({ packageName, root }) => [packageName, root]),
      ),
      budgets: options.spec.budgets,
      usesKernel: true,
    };
  },
};
