export { createDependencies } from './plugin/create-dependencies';
export { createNodes, createNodesV2 } from './plugin/create-nodes';
export type { AmiwPluginOptions, GateTargetOption } from './plugin/plugin-options';
export type { Blueprint, BlueprintContext, BlueprintPlan } from './blueprints/blueprint';
export type { BlueprintCode } from './blueprints/own/blueprint-code';
export type { DataProblem } from './core/options/problem';
export type { Finding, Severity } from './core/findings/finding';
export type { Manifest, Milestone } from './core/manifest/manifest';
