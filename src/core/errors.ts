/** Stable codes of every mistake a user can make; `docs/errors.md` has a section of the same name for each. */
export type AmiwErrorCode =
  | 'BLOCK_UNREADABLE'
  | 'BLUEPRINT_FILE_UNKNOWN'
  | 'BLUEPRINT_INVALID'
  | 'BLUEPRINT_MISSING'
  | 'BLUEPRINT_NAME_TAKEN'
  | 'BLUEPRINT_NOT_FOUND'
  | 'BLUEPRINT_OPTIONS_INVALID'
  | 'BLUEPRINT_OPTIONS_UNREADABLE'
  | 'BLUEPRINT_TEMPLATE_FAILED'
  | 'BLUEPRINT_UNKNOWN'
  | 'DISK_FULL'
  | 'DOMAIN_INVALID'
  | 'DOMAIN_MISSING'
  | 'DOMAIN_UNKNOWN'
  | 'ECOSYSTEM_INVALID'
  | 'ECOSYSTEM_SPEC_DIFFERS'
  | 'ECOSYSTEM_UNREADABLE'
  | 'FOLDER_IGNORED'
  | 'FOLDER_NOT_WRITABLE'
  | 'INPUTS_CHANGED'
  | 'INTERFACE_UNREADABLE'
  | 'MANIFEST_INVALID'
  | 'MODLOG_UNREADABLE'
  | 'MODULE_FOLDER_FOREIGN'
  | 'NAME_INVALID'
  | 'NAME_TAKEN'
  | 'OPTIONS_INVALID'
  | 'PROJECT_UNKNOWN'
  | 'PURPOSE_DUPLICATE'
  | 'PURPOSE_INVALID'
  | 'PURPOSE_MISSING'
  | 'READING_TIMED_OUT'
  | 'REPORTER_INVALID'
  | 'TYPESCRIPT_MISSING'
  | 'TYPESCRIPT_UNSUPPORTED'
  | 'VITEST_MISSING'
  | 'VITEST_UNSUPPORTED';

/** What the three parts of an error tell: what was found, what was expected, what to type. */
export interface AmiwErrorParts {
  /** One sentence with the received value. */
  readonly found: string;
  /** One sentence that starts with `Expected`. */
  readonly expected: string;
  /** The command to run or the text to write. */
  readonly fix: string;
  /** `file:line:column`, where there is one. */
  readonly where?: string;
  readonly cause?: unknown;
}

/**
 * A mistake that its reader can mend. It is shown without a stack trace.
 * Everything else that is thrown is a bug of ours and is shown whole.
 */
export class AmiwError extends Error {
  readonly code: AmiwErrorCode;

  constructor(code: AmiwErrorCode, { found, expected, fix, where, cause }: AmiwErrorParts) {
    const place = where === undefined ? '' : `${where}: `;
    super(`${place}${found}\n${expected}\nFix: ${fix} [${code}]`, { cause });
    this.name = 'AmiwError';
    this.code = code;
  }
}
