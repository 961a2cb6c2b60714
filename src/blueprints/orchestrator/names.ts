import { serviceNames, type ServiceNames } from '../service/service-names';
import { withArticle } from '../shared/words';

export interface OrchestratorNames extends ServiceNames {
  /** `an order` */
  readonly aNoun: string;
}

/** Names in the code and words in the documents; what a process is called is the subject, if there is one. */
export function orchestratorNames(name: string, subject?: string): OrchestratorNames {
  const own = serviceNames(name);
  const { className, instance } = serviceNames(
    PARTS_OF_SOURCES.has(own.className) ? `${name}-service` : name,
  );
  const { recordClass, recordConstant, recordName, noun, nouns, nounTitle, nounsTitle } =
    recordNames(name, subject);
  return {
    ...own,
    ...{ className, instance },
    ...{ recordClass, recordConstant, recordName, noun, nouns, nounTitle, nounsTitle },
    aNoun: withArticle(noun),
  };
}

/** A log of orders keeps orders, so that is how the names of an order are found. */
function recordNames(name: string, subject: string | undefined): ServiceNames {
  const found = serviceNames(subject === undefined ? name : `${subject}-log`);
  return PARTS_OF_SOURCES.has(found.recordClass)
    ? serviceNames(`${found.recordName}-process-log`)
    : found;
}

/** What the sources put behind the name of a process's class. */
const SUFFIXES = (
  ' Cancelled Completed Condition Current Entry EntryKind Facts FactError Failed Ignored InvalidError Message ' +
  'NotFoundError Outgoing Periods Problem Query Selection Signal SignalName Started Statistics Status Step Store ' +
  'Told CancelOptions StartOptions'
).split(' ');

/** Names that the sources have for parts of their own. */
const PARTS_OF_SOURCES = new Set(
  (
    'Action Answer CompleteDependencies CompleteQuery Coordinator Early MemoryStore Message Moment Outcome Play Queries ' +
    'Reading Relay Row Timekeeper Expected Verdict'
  ).split(' '),
);

/** Whether the module and its process would have one name in the code. */
export function clashes({ className, recordClass }: OrchestratorNames): boolean {
  const ofModule = ['', 'Configuration', 'Dependencies', 'Events', 'IncomingEvents'];
  const taken = new Set(SUFFIXES.map((suffix) => `${recordClass}${suffix}`));
  return ofModule.some((suffix) => taken.has(`${className}${suffix}`));
}
