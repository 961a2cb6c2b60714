import { serviceNames, type ServiceNames } from '../service/service-names';
import { withArticle } from '../shared/words';

export interface WorkflowNames extends ServiceNames {
  /** `an order` */
  readonly aNoun: string;
}

/** Names in the code and words in the documents; what goes through the states is the subject, if there is one. */
export function workflowNames(name: string, subject?: string): WorkflowNames {
  const { className, instance } = serviceNames(
    isPart(serviceNames(name)) ? `${name}-service` : name,
  );
  const record = recordNames(name, subject);
  const { recordClass, recordConstant, recordName, noun, nouns, nounTitle, nounsTitle } = record;
  return {
    ...serviceNames(name),
    ...{ className, instance },
    ...{ recordClass, recordConstant, recordName, noun, nouns, nounTitle, nounsTitle },
    aNoun: withArticle(noun),
  };
}

/** A log of orders keeps orders, so that is how the names of an order are found. */
function recordNames(name: string, subject: string | undefined): ServiceNames {
  const found = serviceNames(subject === undefined ? name : `${subject}-log`);
  const { recordName } = found;
  const isTaken = PARTS_OF_SOURCES.has(found.recordClass);
  return isTaken ? serviceNames(`${recordName}-record-log`) : found;
}

function isPart({ className }: ServiceNames): boolean {
  return PARTS_OF_SOURCES.has(className);
}

/** What the sources put behind the name of a subject's class. */
const SUFFIXES = [
  ...[
    '',
    'Action',
    'Amended',
    'Answer',
    'Changes',
    'Condition',
    'ConditionError',
    'Created',
    'Due',
    'EventError',
  ],
  ...[
    'Fields',
    'InvalidError',
    'Moved',
    'NotFoundError',
    'Periods',
    'Problem',
    'Query',
    'Question',
    'Repository',
  ],
  ...['State', 'StateError', 'Step', 'Transition', 'Unmet', 'VersionError'],
] as const;

/** Names that the sources have for parts of their own. */
const PARTS_OF_SOURCES = new Set([
  ...[
    'Case',
    'Commands',
    'CompleteDependencies',
    'CompleteQuery',
    'Dated',
    'Field',
    'MemoryRepository',
    'Moment',
  ],
  ...['MovedEvent', 'Queries', 'Row', 'Timekeeper', 'Unmet', 'WayStep', 'Writer'],
]);

/** Whether the module and its subject would have one name in the code. */
export function clashes({ className, recordClass }: WorkflowNames): boolean {
  const ofModule = ['', 'Configuration', 'Dependencies', 'Events', 'IncomingEvents'];
  const taken = new Set(SUFFIXES.map((suffix) => `${recordClass}${suffix}`));
  return ofModule.some((suffix) => taken.has(`${className}${suffix}`));
}
