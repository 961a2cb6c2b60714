import { serviceNames } from '../service/service-names';
import { plural } from '../shared/plural';
import { camelCase, withArticle } from '../shared/words';

/** Names in the code and words in the documents of a policy. */
export interface PolicyNames {
  /** `AccessPolicy` */
  readonly className: string;
  /** `accessPolicy` */
  readonly instance: string;
  /** `ACCESS_POLICY` */
  readonly constant: string;
  /** `Access policy` */
  readonly title: string;
  /** `serviceAccount` */
  readonly subject: string;
  /** `service account` */
  readonly subjectWord: string;
  /** `a service account` */
  readonly aSubject: string;
  /** `service accounts` */
  readonly subjectWords: string;
}

/** @param name The module's name, `subject` what asks; both in kebab-case. */
export function policyNames(name: string, subject: string): PolicyNames {
  const { className, instance, constant, title } = serviceNames(name);
  const words = subject.split('-');
  const subjectWord = words.join(' ');
  return {
    className,
    instance,
    constant,
    title,
    subject: camelCase(subject),
    subjectWord,
    aSubject: withArticle(subjectWord),
    subjectWords: [...words.slice(0, -1), plural(words.at(-1) ?? '')].join(' '),
  };
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
