import { MODULE } from '../harness/bases';
import { succeeded } from '../harness/command';
import type { Workspace } from '../harness/workspace';
import type { Breakage, Module } from './breakage';

/** Of one gate only: what the others say of a module that calls itself an ecosystem is another matter. */
const gateAlone = ['--excludeTaskDependencies', '--skipNxCache'];

/** Makes the module an ecosystem of these modules, where it stands. */
function becomeEcosystem(module: Module, modules: readonly string[]): void {
  module.manifest(({ name, purpose }) => ({ kind: 'ecosystem', name, purpose, modules }));
}

function specify(module: Module, modules: readonly string[]): void {
  module.write('ecosystem.yaml', `modules:\n${modules.map((name) => `  ${name}: {}\n`).join('')}`);
}

/** It stays in the place of a module, and its contracts are nobody's any more. */
const OUT_OF_PLACE = ['contract-orphaned', 'module-misplaced'];

/** Of `wsp-structure`. */
export const ECOSYSTEM_PARTS: readonly Breakage[] = [
  {
    rule: 'ecosystem-modules-differ',
    what: 'a specification that names another module',
    break: (module) => {
      becomeEcosystem(module, ['kernel']);
      specify(module, ['kernel', 'checkout']);
    },
    at: { file: 'ecosystem.yaml', lineOf: 'checkout' },
    says: 'specifies the module `checkout`, which "modules" in wsp.json lacks',
    also: OUT_OF_PLACE,
    args: gateAlone,
  },
  {
    rule: 'ecosystem-module-unknown',
    what: 'an ecosystem with a module that is not there',
    break: (module) => {
      becomeEcosystem(module, ['kernell']);
      specify(module, ['kernell']);
    },
    at: { file: 'wsp.json', lineOf: '"kernell"' },
    says: 'wires `kernell`, and no module of the workspace has that name',
    also: OUT_OF_PLACE,
    args: gateAlone,
  },
];

/** Two modules of which the one tells the other something; no gate asks for more than their manifests. */
function writeNeighbours(workspace: Workspace): void {
  const events = {
    cart: { publishes: ['cart.filled'] },
    checkout: { subscribes: ['cart.filled'] },
  };
  for (const [name, ofModule] of Object.entries(events)) {
    const manifest = { name, domain: 'sales', purpose: `Be a ${name}`, events: ofModule };
    workspace.write(`modules/sales/${name}/wsp.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

/** Of `wsp-contracts`. */
export const ECOSYSTEM_ORPHANS: readonly Breakage[] = [
  {
    rule: 'asyncapi-stale',
    what: 'an ecosystem that nobody has synchronised',
    break: (module, workspace) => {
      writeNeighbours(workspace);
      becomeEcosystem(module, ['cart', 'checkout']);
    },
    at: 'asyncapi.yaml',
    says: 'is missing; expected what the contracts say',
    args: gateAlone,
    // As a module it had types of its events.
    also: ['event-types-stale'],
  },
  {
    rule: 'event-orphaned',
    what: 'an event between modules that nobody waits for',
    break: async (module, workspace) => {
      writeNeighbours(workspace);
      workspace.edit('modules/sales/checkout/wsp.json', (text) =>
        text.replace('cart.filled', 'cart.left'),
      );
      becomeEcosystem(module, ['cart', 'checkout']);
      // Its asyncapi.yaml is another matter.
      succeeded(await workspace.nx(['sync']));
    },
    at: { file: 'wsp.json', lineOf: '"cart"' },
    says: 'Nobody waits for `cart.filled` of `cart`',
    severity: 'warning',
    args: gateAlone,
  },
];

/** Of `wsp-integration`. */
export const ECOSYSTEM_EDGES: readonly Breakage[] = [
  {
    rule: 'edge-not-exercised',
    what: 'an event between two modules that no test follows',
    break: (module, workspace) => {
      writeNeighbours(workspace);
      becomeEcosystem(module, ['cart', 'checkout']);
    },
    at: { file: 'wsp.json', lineOf: '"cart"' },
    says: '`checkout` subscribes to `cart.filled` of `cart`',
    args: gateAlone,
  },
];

/** Of `wsp-validate`. */
export const ECOSYSTEM_PROOFS: readonly Breakage[] = [
  {
    rule: 'module-not-validated',
    what: 'a module that was not validated',
    break: (module, workspace) => {
      becomeEcosystem(module, ['kernel']);
      workspace.remove(`.wsp/${MODULE.kernel}/compliance.json`);
    },
    at: { file: 'wsp.json', lineOf: '"kernel"' },
    says: 'The module `kernel` has no compliance record',
    also: ['evidence-stale'],
    args: gateAlone,
  },
  {
    rule: 'module-not-validated',
    what: 'a module that was changed after it was validated',
    break: (module, workspace) => {
      becomeEcosystem(module, ['kernel']);
      workspace.edit(
        `${MODULE.kernel}/README.md`,
        (text) => `${text}\n<!-- One more remark. -->\n`,
      );
    },
    at: { file: 'wsp.json', lineOf: '"kernel"' },
    says: 'of `kernel` is of other files than those that lie there now (docs)',
    also: ['evidence-stale'],
    args: gateAlone,
  },
  {
    rule: 'text-copied',
    what: 'five modules with the same empty words',
    break: (module, workspace) => {
      for (const name of PLAIN_MODULES) writePlainModule(workspace, name);
      becomeEcosystem(module, PLAIN_MODULES);
    },
    at: { file: 'wsp.json', lineOf: '"cart"' },
    says: 'The same words stand in 5 modules and tell of none of them: `This module provides',
    severity: 'warning',
    also: ['evidence-stale', 'module-not-validated'],
    besideErrors: true,
    args: gateAlone,
  },
];

const PLAIN_MODULES = ['cart', 'checkout', 'prices', 'returns', 'stock'] as const;

function writePlainModule(workspace: Workspace, name: string): void {
  const root = `modules/sales/${name}`;
  const manifest = { name, domain: 'sales', purpose: `Be the ${name}` };
  workspace.write(`${root}/wsp.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  const said = 'This module provides comprehensive functionality for the whole business.';
  workspace.write(`${root}/README.md`, `# ${name}\n\n${said}\n`);
}
