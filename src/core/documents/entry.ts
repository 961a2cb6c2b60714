import type { Documentation } from '../interface/interface-model';

/** One line of a block in INTERFACE.md, with what is told below it. */
export interface Entry {
  /** In one line; its name is read from it. */
  readonly code: string;
  /** Stands behind the code, in parentheses; Markdown. */
  readonly note?: string | undefined;
  readonly documentation?: Documentation | undefined;
  readonly entries: readonly Entry[];
}

/** Entries under a heading. */
export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Whether short neighbours share a line, as members do. */
  readonly compact?: boolean;
}

/** Stands between two entries that share a bullet. */
export const BETWEEN_ENTRIES = ' · ';

/** Stands between an entry and its own ones, where all of them share its line. */
export const BEFORE_MEMBERS = ' Members: ';

const DEFAULT = /^export default\b/;
const RENAMED = /\bexport (?:type )?(?:\* as (\S+)|\{ (?:.+ as )?(.+?) \})/;
const STAR = /^export (?:type )?(\* from .+)$/;
const MODIFIER =
  /^(?:export|declare|abstract|async|class|interface|type|enum|const|let|var|function\*?|namespace|module|readonly|protected|public|override|accessor)\s+(?=[\p{ID_Start}\w$"'[#])/u;
const SIDE = /^(?:static|get|set)\s+(?=[\p{ID_Start}\w$"'[#])/u;
/** `const & type` before a name that is both. */
const MERGED = /^(?:[a-z]+(?: [a-z]+)* & )+/;
const NAME = /^(?:\[[^\]]+\]|"[^"]*"|'[^']*'|[^\s(<:=?;,{]+)/u;

/** What an entry is called: `find` for `find(id: string): Intent`, `()` for a call signature. */
export function nameOf(code: string): string {
  if (DEFAULT.test(code)) return 'default';
  const star = STAR.exec(code)?.[1];
  if (star !== undefined) return star;
  const renamed = RENAMED.exec(code);
  if (renamed !== null) return renamed[1] ?? renamed[2] ?? '';
  const [side, rest] = withoutModifiers(code.replace(MERGED, ''));
  if (/^(?:\(|<)/.test(rest)) return '()';
  if (/^(?:abstract )?new\s*[(<]/.test(rest)) return 'new ()';
  return side + (NAME.exec(rest)?.[0] ?? rest);
}

function withoutModifiers(code: string): readonly [string, string] {
  let side = '';
  let rest = code;
  for (;;) {
    const found = MODIFIER.exec(rest)?.[0];
    const part = found ?? SIDE.exec(rest)?.[0];
    if (part === undefined) return [side, rest];
    if (found === undefined) side += part;
    rest = rest.slice(part.length);
  }
}
