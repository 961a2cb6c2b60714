import { isCountable, plural, singular } from '../shared/plural';
import { isReserved } from '../shared/reserved-names';
import { camelCase, capital, constantCase, pascalCase } from '../shared/words';

/** Names in the code and words in the documents of a service, all of them from the module's name. */
export interface ServiceNames {
  /** `IntentLog` */
  readonly className: string;
  /** `intentLog` */
  readonly instance: string;
  /** `INTENT_LOG`, for environment variables. */
  readonly constant: string;
  /** `Intent log` */
  readonly title: string;
  /** `Intent` */
  readonly recordClass: string;
  /** `INTENT`, for codes of errors. */
  readonly recordConstant: string;
  /** `intent`, for identifiers of records. */
  readonly recordName: string;
  /** `intent`, in sentences. */
  readonly noun: string;
  /** `intents` */
  readonly nouns: string;
  /** `Intent`, at the beginning of a sentence. */
  readonly nounTitle: string;
  /** `Intents` */
  readonly nounsTitle: string;
}

/** Words at the end of a name that say where something is kept, not what it is. */
const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'archive book bucket cabinet catalog catalogue collection database directory gallery history index inventory ' +
    'journal ledger library list log manager pool queue register registry roster service store storage table tracker vault'
  ).split(' '),
);

/** @param name The module's name in kebab-case. */
export function serviceNames(name: string): ServiceNames {
  const codeName = isReserved(compact(name)) ? `${name}-service` : name;
  const recordName = recordNameOf(name);
  const noun = recordName.replaceAll('-', ' ');
  const nouns = withLastWord(recordName, plural).replaceAll('-', ' ');
  return {
    className: pascalCase(codeName),
    instance: camelCase(codeName),
    constant: constantCase(name),
    title: capital(name.replaceAll('-', ' ')),
    recordClass: pascalCase(recordName),
    recordConstant: constantCase(recordName),
    recordName,
    noun,
    nouns,
    nounTitle: capital(noun),
    nounsTitle: capital(nouns),
  };
}

/** `intent-log` keeps `intent`, `orders` keeps `order`, `billing` keeps `billing-record`. */
function recordNameOf(name: string): string {
  const words = name.split('-');
  const isContainer = words.length > 1 && CONTAINERS.has(words.at(-1) ?? '');
  const kept = isContainer ? words.slice(0, -1).join('-') : name;
  const one = withLastWord(kept, singular);
  const last = one.split('-').at(-1) ?? '';
  const namesOne = (isContainer && isCountable(last)) || one !== kept;
  if (namesOne && !isReserved(compact(one))) return one;
  return /(?:^|-)record$/.test(one) ? `${one}-entry` : `${one}-record`;
}

function withLastWord(name: string, change: (word: string) => string): string {
  const [, before = '', last = ''] = /^(.*-)?([^-]*)$/.exec(name) ?? [];
  return `${before}${change(last)}`;
}

function compact(name: string): string {
  return name.replaceAll('-', '');
}
