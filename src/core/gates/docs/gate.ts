import type { Gate, ModuleFacts } from '../gate';
import { measure } from './measure';
import { anchorMissing } from './rules/anchor-missing';
import { linkDefinitionMissing } from './rules/link-definition-missing';
import { linkLeavesModule } from './rules/link-leaves-module';
import { linkTargetMissing } from './rules/link-target-missing';

/** Proves that a module's documents say what its code does. */
export const docsGate: Gate<ModuleFacts> = {
  name: 'docs',
  rules: [anchorMissing, linkDefinitionMissing, linkLeavesModule, linkTargetMissing],
  measure,
};
