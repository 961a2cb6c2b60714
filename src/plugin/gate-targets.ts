import type { TargetConfiguration, TargetDependencyConfig } from '@nx/devkit';
import { join, relative } from 'node:path';
import { evidencePath } from '../core/compliance/evidence';
import { recordPath } from '../core/compliance/record';
import type { EventLinks } from '../core/contracts/event-links';
import { GATE_NAMES, type GateName } from '../core/gates/gate';
import { DEPENDENCY_INTERFACE, DEPENDENCY_SOURCES, GATE_INPUTS } from '../core/gates/inputs';
import { VERSION } from '../version';
import type { EcosystemLinks } from './ecosystem-links';
import { namedTarget } from './named-target';
import type { NormalizedPluginOptions } from './plugin-options';

type Input = NonNullable<TargetConfiguration['inputs']>[number];

/** What the targets of one module or ecosystem depend on, beside the plugin's options. */
export interface ProjectLinks {
  readonly root: string;
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Contract files of the events of others that its code meets, from the workspace root. */
  readonly contracts: readonly string[];
  /** The manifest's `references`. */
  readonly references: readonly string[];
  /** The manifest's `inputs`. */
  readonly inputs: readonly string[];
  /** Packages of the test runner that the workspace has installed. */
  readonly testRunner: readonly string[];
  /** What the manifests of other modules say of a module's events. */
  readonly events?: EventLinks;
  /** Packages of the compiler that the workspace has installed. */
  readonly compiler: readonly string[];
  /** What an ecosystem's modules say of it. */
  readonly ecosystem?: EcosystemLinks;
}

const DESCRIPTIONS: Readonly<Record<GateName, string>> = {
  structure: 'Check placement, required files, naming, stubs, imports and sizes',
  docs: 'Check that the documents say what the code does, and run their examples',
  contracts: 'Hold contracts against their base, their publishers and their subscribers',
  coverage: "Run the unit tests and hold their coverage against the milestone's bar",
  integration: 'Run the module with its real dependencies over the bus',
  performance: 'Measure the operations and hold them against their budgets',
  demo: 'Run the demo end to end and check what it asserts',
  validate: 'Gather all gates into the compliance record',
};

/** The targets of one project, keyed by their names. */
export function gateTargets(
  options: NormalizedPluginOptions,
  links: ProjectLinks,
): Record<string, TargetConfiguration> {
  return Object.fromEntries(
    GATE_NAMES.flatMap((gate) => {
      const target = options.gates[gate];
      return target === undefined ? [] : [namedTarget(target, gateTarget(gate, options, links))];
    }),
  );
}

function gateTarget(
  gate: GateName,
  options: NormalizedPluginOptions,
  links: ProjectLinks,
): TargetConfiguration<Record<string, unknown>> {
  return {
    executor: `@wsp/amiw:${gate}`,
    cache: true,
    // What runs beside it would be measured with it.
    ...(gate === 'performance' ? { parallelism: false } : {}),
    inputs: gateInputs(gate, options, links),
    outputs: gateOutputs(gate, links.root).map((file) => `{workspaceRoot}/${file}`),
    ...(gate === 'validate' ? { dependsOn: validateDependencies(options, links) } : {}),
    options: gateOptions(gate, options, links),
    metadata: {
      technologies: ['wsp'],
      description: DESCRIPTIONS[gate],
      help: {
        command: `npx nx run ${links.root.split('/').at(-1) ?? ''}:${options.gates[gate]?.name ?? gate} --help`,
        example: { options: { format: 'json' } },
      },
    },
  };
}

function gateOutputs(gate: GateName, root: string): string[] {
  const evidence = evidencePath(root, gate);
  return gate === 'validate' ? [evidence, recordPath(root)] : [evidence];
}

/** An ecosystem is as good as its modules, which their folders name whatever their projects are called. */
function validateDependencies(
  options: NormalizedPluginOptions,
  { ecosystem }: ProjectLinks,
): (string | TargetDependencyConfig)[] {
  const projects = ecosystem?.modules.map(({ root }) => `directory:${root}`) ?? [];
  const target = options.gates.validate?.name;
  return [
    ...otherTargets(options),
    ...(target !== undefined && projects.length > 0 ? [{ target, projects }] : []),
  ];
}

function otherTargets(options: NormalizedPluginOptions): string[] {
  return GATE_NAMES.filter((gate) => gate !== 'validate').flatMap(
    (gate) => options.gates[gate]?.name ?? [],
  );
}

function gateInputs(
  gate: GateName,
  { gates }: NormalizedPluginOptions,
  links: ProjectLinks,
): Input[] {
  const { files, dependencySources, vitest, compiler, ...reads } = GATE_INPUTS[gate];
  const inputs: Input[] = files.map((pattern) =>
    pattern.startsWith('!') ? `!{projectRoot}/${pattern.slice(1)}` : `{projectRoot}/${pattern}`,
  );
  if (dependencySources)
    inputs.push(...DEPENDENCY_SOURCES.map((pattern) => `^{projectRoot}/${pattern}`));
  if (reads.dependencyInterfaces) inputs.push(`^{projectRoot}/${DEPENDENCY_INTERFACE}`);
  const outside = [
    ...(reads.subscribedContracts ? links.contracts : []),
    ...(reads.references ? links.references : []),
    ...(reads.manifestInputs ? links.inputs : []),
    ...(reads.modules ? filesOfModules(links) : []),
  ];
  inputs.push(...new Set(outside.map((file) => `{workspaceRoot}/${file}`)));
  if (reads.base) inputs.push({ runtime: printBase(links.workspaceRoot) });
  if (gate === 'validate' && Object.values(gates).some((target) => target !== undefined)) {
    inputs.push({ dependentTasksOutputFiles: '**/*.json' });
  }
  inputs.push({
    externalDependencies: [
      ...(vitest ? links.testRunner : []),
      ...(compiler ? links.compiler : []),
    ],
  });
  return inputs;
}

/** All that the gates of an ecosystem's modules read, but for the sources of what they depend on. */
function filesOfModules({ ecosystem }: ProjectLinks): string[] {
  return (ecosystem?.modules ?? []).flatMap(({ root, contracts, references, inputs }) => [
    `${root}/**/*`,
    ...contracts,
    ...references,
    ...inputs,
  ]);
}

/** Prints what a task's hash has to know of the base. Once a run, since it is the same command for all tasks. */
function printBase(workspaceRoot: string): string {
  const program = relative(workspaceRoot, join(__dirname, '../host/base/print-base.js'));
  return `node ${program.replaceAll('\\', '/')}`;
}

/** `pluginVersion` makes the version a part of the hash: an upgrade runs every gate again. */
function gateOptions(
  gate: GateName,
  options: NormalizedPluginOptions,
  { contracts, ecosystem, events }: ProjectLinks,
): Record<string, unknown> {
  return {
    pluginVersion: VERSION,
    ...(gate === 'structure' && ecosystem === undefined ? { domains: options.domains } : {}),
    ...(GATE_INPUTS[gate].subscribedContracts && contracts.length > 0 ? { contracts } : {}),
    ...(gate === 'contracts' && events !== undefined ? { events } : {}),
    ...(gate === 'validate' ? { gates: targetNames(options) } : {}),
    ...(ecosystem === undefined ? {} : ecosystemOptions(gate, ecosystem)),
  };
}

/** Target name of each gate, `false` for one that is switched off. */
export function targetNames({ gates }: NormalizedPluginOptions): Record<string, string | false> {
  return Object.fromEntries(
    Object.entries(gates).map(([name, target]) => [name, target?.name ?? false]),
  );
}

/** What a gate of an ecosystem has to know of its modules. */
function ecosystemOptions(
  gate: GateName,
  { modules, members, known, events, edges, orphans }: EcosystemLinks,
): Record<string, unknown> {
  switch (gate) {
    case 'structure':
      return { modules: known };
    case 'docs':
      return { events };
    case 'contracts':
      return { edges, members, orphans };
    case 'integration':
      return { edges };
    case 'validate':
      return { modules };
    default:
      return {};
  }
}
