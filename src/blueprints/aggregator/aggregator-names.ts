import { plural } from '../shared/plural';
import { isReserved } from '../shared/reserved-names';
import { camelCase, capital, constantCase, pascalCase } from '../shared/words';

/** Names in the code and words in the documents of an aggregator. */
export interface AggregatorNames {
  /** `FleetAggregator` */
  readonly className: string;
  /** `fleetAggregator` */
  readonly instance: string;
  /** `FLEET_AGGREGATOR`, for environment variables. */
  readonly constant: string;
  /** `Fleet aggregator` */
  readonly title: string;
  /** `Fleet`, before the names of types: `FleetState`. */
  readonly typeName: string;
  /** `FLEET`, before codes of errors. */
  readonly typeConstant: string;
  /** `machine`, before identifiers of examples. */
  readonly subjectName: string;
  /** `machine`, in sentences. */
  readonly noun: string;
  /** `Machine`, at the beginning of a sentence. */
  readonly nounTitle: string;
  /** `machines` */
  readonly nouns: string;
  /** `Machines` */
  readonly nounsTitle: string;
}

/** What types are called behind {@link AggregatorNames.typeName}. */
export const TYPE_ENDINGS = (
  'BecameGood Changed Change Comparison EventError Forgotten InvalidError KeyError Matched Merged NoLongerGood Pair ' +
  'PairChange PairInput PairStore Polled Problem Query Input Reading Readings Source SourceAdapter SourceError ' +
  'Standards State Statistics Store Unmatched Updated Value Verdict Weight'
).split(' ');

/** Names that the templates use for themselves. */
const TEMPLATES: ReadonlySet<string> = new Set(
  (
    'adapter keeper poller present publisher sweeper watching meaning table tables view views sources values setup ' +
    'reading state step given standards weights memorystore memorypairstore unknown script'
  ).split(' '),
);

/** @param name The module's name in kebab-case. */
export function aggregatorNames(name: string, subject: string): AggregatorNames {
  const codeName = isTaken(name) ? `${name}-aggregator` : name;
  const className = pascalCase(codeName);
  const typeName = typeNameOf(name, className);
  const noun = subject.replaceAll('-', ' ');
  const nouns = noun.replace(/[^ ]+$/, plural);
  return {
    className,
    instance: camelCase(codeName),
    constant: constantCase(name),
    title: capital(name.replaceAll('-', ' ')),
    typeName,
    typeConstant: typeName.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase(),
    subjectName: subject,
    noun,
    nounTitle: capital(noun),
    nouns,
    nounsTitle: capital(nouns),
  };
}

/** `fleet-aggregator` has `FleetState`; `plant` has `PlantState`. What means something in the kernel keeps its whole name. */
function typeNameOf(name: string, className: string): string {
  const stem = /^(.+)-(?:aggregator|aggregation)$/.exec(name)?.[1];
  if (stem === undefined) return className;
  const typeName = pascalCase(stem);
  return TYPE_ENDINGS.some((ending) => isReserved(`${typeName}${ending}`)) ? className : typeName;
}

function isTaken(name: string): boolean {
  const compact = name.replaceAll('-', '');
  return isReserved(compact) || TEMPLATES.has(compact);
}
