import { isErrorClass, withoutRemarks } from '../interface/error-class';
import type { ExportedItem, InterfaceModel, MemberItem } from '../interface/interface-model';
import { codeSpan } from './render-entries';

/** One error that callers meet; every text is Markdown. */
export interface ErrorRow {
  readonly name: string;
  /** Empty if it has none, or is another package's. */
  readonly code: string;
  readonly when: string;
  /** Its `@remarks`. */
  readonly remedy: string;
  /** Functions and methods whose `@throws` name it. */
  readonly thrownBy: readonly string[];
}

interface Thrown {
  readonly by: string;
  readonly text: string;
}

/** The exported error classes, and those of others that `@throws` names, in this order. */
export function errorRows({ exports }: InterfaceModel): ErrorRow[] {
  const thrown = exports.flatMap((item) => thrownIn(item.name, item));
  const own = exports.filter(isErrorClass);
  const names = new Set(own.map(({ name }) => name));
  const others = new Set(
    thrown.flatMap(({ text }) => text.match(/\b[A-Z]\w*(?:Error|Exception)\b/g) ?? []),
  );
  return [
    ...own.map((item) => ({
      name: item.name,
      code: codeOfError(item),
      when: withoutRemarks(item.documentation)?.description ?? '',
      remedy: item.documentation?.remarks ?? '',
      thrownBy: throwersOf(item.name, thrown),
    })),
    ...[...others]
      .filter((name) => !names.has(name))
      .map((name) => ({
        ...{ name, code: '', remedy: '' },
        when: conditionOf(name, thrown),
        thrownBy: throwersOf(name, thrown),
      })),
  ];
}

/** `extends CodedError<"X">`, or a member `code`. */
function codeOfError({ declarations, members }: ExportedItem): string {
  const heads = declarations.map(({ head, code }) => head ?? code);
  const argument = heads.map((head) => /\bextends\s+[\w$.]+<\s*(["'])([\w.-]+)\1/.exec(head)?.[2]);
  const member = members
    .filter(({ name }) => name === 'code')
    .map(({ code }) => /["']([^"']+)["']$/.exec(code)?.[1]);
  return [...argument, ...member].find((code) => code !== undefined) ?? '';
}

function thrownIn(
  by: string,
  { documentation, members }: Pick<MemberItem, 'documentation' | 'members'>,
): Thrown[] {
  return [
    ...(documentation?.throws ?? []).map((text) => ({ by, text })),
    ...members.flatMap((member) => thrownIn(member.name, member)),
  ];
}

function throwersOf(name: string, thrown: readonly Thrown[]): string[] {
  const word = new RegExp(`\\b${name}\\b`);
  return [...new Set(thrown.filter(({ text }) => word.test(text)).map(({ by }) => codeSpan(by)))];
}

function conditionOf(name: string, thrown: readonly Thrown[]): string {
  const text =
    thrown.map((one) => one.text).find((one) => new RegExp(`\\b${name}\\b`).test(one)) ?? '';
  const condition = text.replace(new RegExp(`^\`?${name}\`?\\s*`), '').trim();
  return condition.charAt(0).toUpperCase() + condition.slice(1);
}
