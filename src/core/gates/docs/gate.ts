import type { Gate } from '../gate';
import { measure } from './measure';
import { anchorMissing } from './rules/anchor-missing';
import { commandGeneratorUnknown } from './rules/command-generator-unknown';
import { commandOptionUnknown } from './rules/command-option-unknown';
import { commandPathMissing } from './rules/command-path-missing';
import { commandProjectUnknown } from './rules/command-project-unknown';
import { commandTargetUnknown } from './rules/command-target-unknown';
import { diagramNameUnknown } from './rules/diagram-name-unknown';
import { diagramUnparsable } from './rules/diagram-unparsable';
import { documentEmpty } from './rules/document-empty';
import { documentMissing } from './rules/document-missing';
import { eventUndocumented } from './rules/event-undocumented';
import { eventUnknown } from './rules/event-unknown';
import { exportTypeImplicit } from './rules/export-type-implicit';
import { exportUndocumented } from './rules/export-undocumented';
import { interfaceBlockMissing } from './rules/interface-block-missing';
import { interfaceDescriptionChanged } from './rules/interface-description-changed';
import { interfaceEntryExtra } from './rules/interface-entry-extra';
import { interfaceEntryMissing } from './rules/interface-entry-missing';
import { interfaceSignatureChanged } from './rules/interface-signature-changed';
import { interfaceSourceUnreadable } from './rules/interface-source-unreadable';
import { linkDefinitionMissing } from './rules/link-definition-missing';
import { linkLeavesModule } from './rules/link-leaves-module';
import { linkTargetMissing } from './rules/link-target-missing';
import { memberUnknown } from './rules/member-unknown';
import { modlogEntryMalformed } from './rules/modlog-entry-malformed';
import { modlogFirstDecisionMissing } from './rules/modlog-first-decision-missing';
import { modlogInterfaceBehind } from './rules/modlog-interface-behind';
import { modlogInterfaceUnrecorded } from './rules/modlog-interface-unrecorded';
import { modlogMilestoneDiffers } from './rules/modlog-milestone-differs';
import { modlogNotNewestFirst } from './rules/modlog-not-newest-first';
import { modlogVersionBehind } from './rules/modlog-version-behind';
import { nameUnknown } from './rules/name-unknown';
import { pathUnknown } from './rules/path-unknown';
import { readmeImportUnknown } from './rules/readme-import-unknown';
import { readmePurposeDiffers } from './rules/readme-purpose-differs';
import { roadmapAheadOfMilestone } from './rules/roadmap-ahead-of-milestone';
import { roadmapBehindMilestone } from './rules/roadmap-behind-milestone';
import { roadmapCriteriaMissing } from './rules/roadmap-criteria-missing';
import { roadmapEvidenceMissing } from './rules/roadmap-evidence-missing';
import { roadmapEvidenceUnknown } from './rules/roadmap-evidence-unknown';
import { roadmapMilestoneDiffers } from './rules/roadmap-milestone-differs';
import { roadmapMilestoneMissing } from './rules/roadmap-milestone-missing';
import { roadmapMilestoneOrder } from './rules/roadmap-milestone-order';
import { roadmapProofMissing } from './rules/roadmap-proof-missing';
import { scriptUnknown } from './rules/script-unknown';
import { sectionEmpty } from './rules/section-empty';
import { sectionMissing } from './rules/section-missing';
import { templateTextLeft } from './rules/template-text-left';
import { testsReadmeListsTests } from './rules/tests-readme-lists-tests';
import { testsReadmeNamesUnknown } from './rules/tests-readme-names-unknown';
import { treeEntryMissing } from './rules/tree-entry-missing';

/** Proves that a module's documents say what its code does. */
export const docsGate: Gate = {
  name: 'docs',
  rules: [
    anchorMissing,
    commandGeneratorUnknown,
    commandOptionUnknown,
    commandPathMissing,
    commandProjectUnknown,
    commandTargetUnknown,
    diagramNameUnknown,
    diagramUnparsable,
    documentEmpty,
    documentMissing,
    eventUndocumented,
    eventUnknown,
    exportTypeImplicit,
    exportUndocumented,
    interfaceBlockMissing,
    interfaceDescriptionChanged,
    interfaceEntryExtra,
    interfaceEntryMissing,
    interfaceSignatureChanged,
    interfaceSourceUnreadable,
    linkDefinitionMissing,
    linkLeavesModule,
    linkTargetMissing,
    memberUnknown,
    modlogEntryMalformed,
    modlogFirstDecisionMissing,
    modlogInterfaceBehind,
    modlogInterfaceUnrecorded,
    modlogMilestoneDiffers,
    modlogNotNewestFirst,
    modlogVersionBehind,
    nameUnknown,
    pathUnknown,
    readmeImportUnknown,
    readmePurposeDiffers,
    roadmapAheadOfMilestone,
    roadmapBehindMilestone,
    roadmapCriteriaMissing,
    roadmapEvidenceMissing,
    roadmapEvidenceUnknown,
    roadmapMilestoneDiffers,
    roadmapMilestoneMissing,
    roadmapMilestoneOrder,
    roadmapProofMissing,
    scriptUnknown,
    sectionEmpty,
    sectionMissing,
    templateTextLeft,
    testsReadmeListsTests,
    testsReadmeNamesUnknown,
    treeEntryMissing,
  ],
  measure,
};
