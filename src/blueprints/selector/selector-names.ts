import { plural } from '../shared/plural';
import { isReserved } from '../shared/reserved-names';
import { camelCase, capital, constantCase, pascalCase, withArticle } from '../shared/words';

/** Names in the code and words in the documents of a selector. */
export interface SelectorNames {
  /** `CarrierSelector` */
  readonly className: string;
  /** `carrierSelector` */
  readonly instance: string;
  /** `CARRIER_SELECTOR`, for environment variables. */
  readonly constant: string;
  /** `Carrier selector` */
  readonly title: string;
  /** `Carrier`, before the names of types: `CarrierChoice`. */
  readonly typeName: string;
  /** `CARRIER`, before codes of errors. */
  readonly typeConstant: string;
  /** `carrier`, as a property. */
  readonly candidateKey: string;
  /** `CARRIERS` */
  readonly candidatesConstant: string;
  /** `carrier`, in sentences. */
  readonly candidate: string;
  readonly aCandidate: string;
  readonly candidateTitle: string;
  readonly candidates: string;
  readonly candidatesTitle: string;
  /** `shipment`, in sentences. */
  readonly noun: string;
  readonly aNoun: string;
  /** `A shipment` */
  readonly aNounTitle: string;
  readonly nounTitle: string;
  readonly nouns: string;
  readonly nounsTitle: string;
  /** `shipment`, before identifiers of examples. */
  readonly requestName: string;
}

/** What types are called behind {@link SelectorNames.typeName}. */
export const TYPE_ENDINGS = (
  'Name Profile Candidate Availability Request RequestInput Input AvailabilityInput Criterion Constraint Reason Miss ' +
  'Standing Refusal Alternative Choice NoChoice Selection SelectionChange Store Weights Problem InvalidError ' +
  'UnknownError ConflictError EventError Chosen NoneEligible Exhausted AvailabilityChanged'
).split(' ');

/** Names that the templates use for themselves. */
const TEMPLATES: ReadonlySet<string> = new Set(
  (
    'selecting selection selections select evaluation evaluate ranking ranked rating ratings request requests profile ' +
    'availability criterion criteria constraint constraints weight weights score reason reasons miss misses standing ' +
    'refusal refused alternative alternatives choice tried attempt outcome candidateentry pairing store memorystore ' +
    'confidence id from to text example examples change input index other others'
  ).split(' '),
);

/** @param name The module's name in kebab-case. */
export function selectorNames(name: string, candidate: string, request: string): SelectorNames {
  const codeName = isTaken(name) ? `${name}-selector` : name;
  const className = pascalCase(codeName);
  const typeName = typeNameOf(name, className);
  const [one, noun] = [candidate, request].map((word) => word.replaceAll('-', ' '));
  const many = pluralOf(candidate);
  const nouns = pluralOf(request).replaceAll('-', ' ');
  return {
    className,
    instance: camelCase(codeName),
    constant: constantCase(name),
    title: capital(name.replaceAll('-', ' ')),
    typeName,
    typeConstant: typeName.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase(),
    candidateKey: camelCase(candidate),
    candidatesConstant: constantCase(many),
    ...candidateWords(one ?? '', many.replaceAll('-', ' ')),
    noun: noun ?? '',
    aNoun: withArticle(noun ?? ''),
    aNounTitle: capital(withArticle(noun ?? '')),
    nounTitle: capital(noun ?? ''),
    nouns,
    nounsTitle: capital(nouns),
    requestName: request,
  };
}

/** Whether a noun can be a property and a variable of the generated code. */
export function isFreeNoun(noun: string): boolean {
  return !isTaken(noun);
}

function candidateWords(candidate: string, candidates: string) {
  return {
    candidate,
    aCandidate: withArticle(candidate),
    candidateTitle: capital(candidate),
    candidates,
    candidatesTitle: capital(candidates),
  };
}

function pluralOf(noun: string): string {
  return noun.replace(/[^-]+$/, plural);
}

/** `carrier-selector` has `CarrierChoice`; `dispatch` has `DispatchChoice`. */
function typeNameOf(name: string, className: string): string {
  const stem = /^(.+)-(?:selector|selection|chooser|picker)$/.exec(name)?.[1];
  if (stem === undefined) return className;
  const typeName = pascalCase(stem);
  return TYPE_ENDINGS.some((ending) => isReserved(`${typeName}${ending}`)) ? className : typeName;
}

function isTaken(name: string): boolean {
  const compact = name.replaceAll('-', '');
  return isReserved(compact) || TEMPLATES.has(compact);
}
