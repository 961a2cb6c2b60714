/** A commit as git tells it. */
export interface Commit {
  /** First line of its message. */
  readonly subject: string;
  readonly body: string;
}

/** A commit whose message follows https://www.conventionalcommits.org. */
export interface ConventionalCommit {
  /** Lower case: `feat`, `fix`. */
  readonly type: string;
  readonly scope: string | undefined;
  readonly description: string;
  readonly isBreaking: boolean;
}

const SUBJECT = /^([a-z]+)(?:\(([^()]+)\))?(!)?:\s+(\S.*)$/i;
const BREAKING = /^BREAKING[ -]CHANGE:\s/m;

/** `undefined` for other messages. */
export function conventionalCommit({ subject, body }: Commit): ConventionalCommit | undefined {
  const [, type, scope, mark, description] = SUBJECT.exec(subject.trim()) ?? [];
  if (type === undefined || description === undefined) return undefined;
  return {
    type: type.toLowerCase(),
    scope,
    description,
    isBreaking: mark !== undefined || BREAKING.test(body),
  };
}
