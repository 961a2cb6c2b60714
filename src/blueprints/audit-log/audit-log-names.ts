import { serviceNames } from '../service/service-names';

/** Names in the code and words in the documents of an audit log, all of them from the module's name. */
export interface AuditLogNames {
  /** `AccessJournal` */
  readonly className: string;
  /** `accessJournal` */
  readonly instance: string;
  /** `ACCESS_JOURNAL`, for environment variables and codes of errors. */
  readonly constant: string;
  /** `Access journal` */
  readonly title: string;
}

/** What the templates call classes, types and constants of their own that are not named after the module. */
const INTERNAL: ReadonlySet<string> = new Set(
  (
    'addition announcer attempt categories complete completequery content createhash digest ends entry genesis ' +
    'known memorystore outcome published queries recorder redact result retention rule severities stored turns verifier'
  ).split(' '),
);

/** @param name The module's name in kebab-case. */
export function auditLogNames(name: string): AuditLogNames {
  const isTaken = INTERNAL.has(name.replaceAll('-', ''));
  const { className, instance } = serviceNames(isTaken ? `${name}-service` : name);
  const { constant, title } = serviceNames(name);
  return { className, instance, constant, title };
}
