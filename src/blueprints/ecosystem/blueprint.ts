import { waysOf } from '../../core/ecosystem/ecosystem-spec';
import type { Blueprint } from '../blueprint';
import { flowCode } from './flow-code';
import type { EcosystemOptions } from './options';
import { ecosystemVariables } from './variables';

/** The project that wires the modules of an ecosystem, plays its flows and documents it. */
export const ecosystemBlueprint: Blueprint<EcosystemOptions> = {
  name: 'ecosystem',
  folder: __dirname,
  description: 'Modules on one bus, with the flows that prove that they work together.',
  plan: (context, options) => {
    const variables = ecosystemVariables(context, options);
    const flows = waysOf(options.spec).map((way) => ({ name: way.name, code: flowCode(way) }));
    const uses = (helper: string) => flows.some(({ code }) => code.includes(`${helper}(`));
    const helpers = [
      ...(uses('valueAt') ? ['values'] : []),
      ...(uses('itemOf') ? ['items'] : []),
    ];
    return {
      variables: { ...variables, helpers },
      features: [...(variables.external.length === 0 ? [] : ['external']), ...helpers],
      files: Object.fromEntries(flows.map(({ name, code }) => [`src/flows/${name}.ts`, code])),
      publishes: [],
      subscribes: [],
      dependencies: {},
      modules: Object.fromEntries(
        options.parts.map(({ packageName, root }) => [packageName, root]),
      ),
      usesKernel: true,
    };
  },
};
