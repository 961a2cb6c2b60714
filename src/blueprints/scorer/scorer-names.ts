import { plural } from '../shared/plural';
import { isReserved } from '../shared/reserved-names';
import { camelCase, capital, constantCase, pascalCase } from '../shared/words';

/** Names in the code and words in the documents of a scorer. */
export interface ScorerNames {
  /** `LeadScorer` */
  readonly className: string;
  /** `leadScorer` */
  readonly instance: string;
  /** `LEAD_SCORER`, for environment variables. */
  readonly constant: string;
  /** `Lead scorer` */
  readonly title: string;
  /** `Lead`, before the names of types: `LeadScore`. */
  readonly typeName: string;
  /** `LEAD`, before codes of errors. */
  readonly typeConstant: string;
  /** `lead`, before identifiers of examples. */
  readonly subjectName: string;
  /** `lead`, in sentences. */
  readonly noun: string;
  /** `Lead`, at the beginning of a sentence. */
  readonly nounTitle: string;
  /** `leads` */
  readonly nouns: string;
  /** `Leads` */
  readonly nounsTitle: string;
}

/** What types are called behind {@link ScorerNames.typeName}. */
export const TYPE_ENDINGS = (
  'Score Factor AgeingFactor Level Readings Measures Reason Standing ReadTimes Knowledge Entry EntryChange Store Input ' +
  'Query Weights Evaluation Problem InvalidError UnknownError NotScoredError EventError Scored LevelChanged Forgotten'
).split(' ');

/** Names that the templates use for themselves. */
const TEMPLATES: ReadonlySet<string> = new Set(
  'cue cues factor factors levels scoring view setup thresholds trust standing score memorystore'.split(
    ' ',
  ),
);

/** @param name The module's name in kebab-case. */
export function scorerNames(name: string, subject: string): ScorerNames {
  const codeName = isTaken(name) ? `${name}-scorer` : name;
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

/** `lead-scorer` has `LeadScore`; `risk` has `RiskScore`. What means something in the kernel keeps its whole name. */
function typeNameOf(name: string, className: string): string {
  const stem = /^(.+)-(?:scorer|scoring)$/.exec(name)?.[1];
  if (stem === undefined) return className;
  const typeName = pascalCase(stem);
  return TYPE_ENDINGS.some((ending) => isReserved(`${typeName}${ending}`)) ? className : typeName;
}

function isTaken(name: string): boolean {
  const compact = name.replaceAll('-', '');
  return isReserved(compact) || TEMPLATES.has(compact);
}
