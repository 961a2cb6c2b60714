import { inputUndeclared } from '../coverage/rules/input-undeclared';
import type { Gate } from '../gate';
import { blockFix } from './block-fix';
import type { DocsFacts } from './facts';
import { measure } from './measure';
import { anchorMissing } from './rules/anchor-missing';
import { blockUnclosed } from './rules/block-unclosed';
import { blockUnknown } from './rules/block-unknown';
import { commandGeneratorUnknown } from './rules/command-generator-unknown';
import { commandOptionUnknown } from './rules/command-option-unknown';
import { commandPathMissing } from './rules/command-path-missing';
import { commandProjectUnknown } from './rules/command-project-unknown';
import { commandTargetUnknown } from './rules/command-target-unknown';
import { diagramNameUnknown } from './rules/diagram-name-unknown';
import { diagramUnparsable } from './rules/diagram-unparsable';
import { documentEmpty } from './rules/document-empty';
import { documentLong } from './rules/document-long';
import { documentMissing } from './rules/document-missing';
import { eventFieldUndocumented } from './rules/event-field-undocumented';
import { eventUndocumented } from './rules/event-undocumented';
import { eventUnknown } from './rules/event-unknown';
import { exampleFailed } from './rules/example-failed';
import { exampleFragmentWithoutReason } from './rules/example-fragment-without-reason';
import { exampleMarkUnknown } from './rules/example-mark-unknown';
import { exampleResultDiffers } from './rules/example-result-differs';
import { exampleResultMisplaced } from './rules/example-result-misplaced';
import { exampleTimedOut } from './rules/example-timed-out';
import { exampleTypeError } from './rules/example-type-error';
import { exportTypeImplicit } from './rules/export-type-implicit';
import { exportUndocumented } from './rules/export-undocumented';
import { headingBare } from './rules/heading-bare';
import { interfaceBlockMissing } from './rules/interface-block-missing';
import { interfaceDefaultChanged } from './rules/interface-default-changed';
import { interfaceDeprecationChanged } from './rules/interface-deprecation-changed';
import { interfaceDescriptionChanged } from './rules/interface-description-changed';
import { interfaceEntryExtra } from './rules/interface-entry-extra';
import { interfaceEntryMissing } from './rules/interface-entry-missing';
import { interfaceExamplesChanged } from './rules/interface-examples-changed';
import { interfaceMemberExtra } from './rules/interface-member-extra';
import { interfaceMemberMissing } from './rules/interface-member-missing';
import { interfaceParametersChanged } from './rules/interface-parameters-changed';
import { interfaceReturnsChanged } from './rules/interface-returns-changed';
import { interfaceRowChanged } from './rules/interface-row-changed';
import { interfaceRowExtra } from './rules/interface-row-extra';
import { interfaceRowMissing } from './rules/interface-row-missing';
import { interfaceSeeChanged } from './rules/interface-see-changed';
import { interfaceSignatureChanged } from './rules/interface-signature-changed';
import { interfaceSourceUnreadable } from './rules/interface-source-unreadable';
import { interfaceThrowsChanged } from './rules/interface-throws-changed';
import { linkDefinitionMissing } from './rules/link-definition-missing';
import { linkLeavesModule } from './rules/link-leaves-module';
import { linkTargetMissing } from './rules/link-target-missing';
import { listItemEmpty } from './rules/list-item-empty';
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
import { sectionRepeatsHeading } from './rules/section-repeats-heading';
import { settingUndocumented } from './rules/setting-undocumented';
import { tableEmpty } from './rules/table-empty';
import { templateTextLeft } from './rules/template-text-left';
import { testsReadmeListsTests } from './rules/tests-readme-lists-tests';
import { testsReadmeNamesUnknown } from './rules/tests-readme-names-unknown';
import { treeEntryMissing } from './rules/tree-entry-missing';

/** Proves that a module's documents say what its code does, and that their examples run. */
export const docsGate: Gate<DocsFacts> = {
  name: 'docs',
  rules: [
    anchorMissing,
    blockUnclosed,
    blockUnknown,
    commandGeneratorUnknown,
    commandOptionUnknown,
    commandPathMissing,
    commandProjectUnknown,
    commandTargetUnknown,
    diagramNameUnknown,
    diagramUnparsable,
    documentEmpty,
    documentLong,
    documentMissing,
    eventFieldUndocumented,
    eventUndocumented,
    eventUnknown,
    exampleFailed,
    exampleFragmentWithoutReason,
    exampleMarkUnknown,
    exampleResultDiffers,
    exampleResultMisplaced,
    exampleTimedOut,
    exampleTypeError,
    exportTypeImplicit,
    exportUndocumented,
    headingBare,
    inputUndeclared,
    interfaceBlockMissing,
    interfaceDefaultChanged,
    interfaceDeprecationChanged,
    interfaceDescriptionChanged,
    interfaceEntryExtra,
    interfaceEntryMissing,
    interfaceExamplesChanged,
    interfaceMemberExtra,
    interfaceMemberMissing,
    interfaceParametersChanged,
    interfaceReturnsChanged,
    interfaceRowChanged,
    interfaceRowExtra,
    interfaceRowMissing,
    interfaceSeeChanged,
    interfaceSignatureChanged,
    interfaceSourceUnreadable,
    interfaceThrowsChanged,
    linkDefinitionMissing,
    linkLeavesModule,
    linkTargetMissing,
    listItemEmpty,
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
    sectionRepeatsHeading,
    settingUndocumented,
    tableEmpty,
    templateTextLeft,
    testsReadmeListsTests,
    testsReadmeNamesUnknown,
    treeEntryMissing,
  ],
  editsFor: blockFix,
  measure,
};
