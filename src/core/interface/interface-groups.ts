import type { Entry, EntryGroup } from '../documents/entry';
import { nameOf } from '../documents/entry';
import {
  EXPORT_KINDS,
  type Documentation,
  type ExportedItem,
  type ExportKind,
  type InterfaceModel,
  type ItemDeclaration,
  type MemberItem,
} from './interface-model';
import { inOneLine } from './declaration-text';
import { isErrorClass, withoutRemarks } from './error-class';
import { isDocumented } from './members';

const TITLES: Readonly<Record<ExportKind, string>> = {
  function: 'Functions',
  class: 'Classes',
  interface: 'Interfaces',
  type: 'Types',
  enum: 'Enums',
  constant: 'Constants',
  namespace: 'Namespaces',
  external: 'From other packages',
};

/** Longer declarations get a line for each of their members. */
const LONGEST_LINE = 160;

/** What other blocks of the document tell: the block of exports names where that stands. */
export interface ToldElsewhere {
  /** Whether the row of a variable says this of it. */
  readonly hasRow: (variable: string, said: string) => boolean;
  /** The heading under which each member of an export is told; `undefined` where that is not so. */
  readonly headingOf: (item: ExportedItem) => string | undefined;
}

const NOTHING_ELSEWHERE: ToldElsewhere = {
  hasRow: () => false,
  headingOf: () => undefined,
};

/** The exports as INTERFACE.md shows them. */
export function interfaceGroups(
  { exports }: InterfaceModel,
  elsewhere: ToldElsewhere = NOTHING_ELSEWHERE,
): EntryGroup[] {
  return EXPORT_KINDS.map((kind) => ({
    title: TITLES[kind],
    entries: exports
      .filter((item) => item.kind === kind)
      .map((item) => withoutTold(item, elsewhere)),
  }));
}

/** An entry without what another block tells. */
function withoutTold(item: ExportedItem, { headingOf, hasRow }: ToldElsewhere): Entry {
  const entry = entryOf(item);
  const heading = headingOf(item);
  if (heading === undefined) return withoutMeaning(entry, hasRow);
  const code = item.declarations[0]?.head ?? entry.code;
  const note = `members under [${heading}](#${heading.toLowerCase()})`;
  return { ...entry, code, note, entries: [] };
}

/** `` `PORT`: where it listens `` is what the row of the variable says: its name leads there. */
function withoutMeaning(entry: Entry, hasRow: ToldElsewhere['hasRow']): Entry {
  const { documentation, entries } = entry;
  const [, variable = '', meaning = ''] =
    /^`([^`]+)`:\s*(.*)$/s.exec(documentation?.description ?? '') ?? [];
  const isTold = meaning !== '' && hasRow(variable, meaning);
  return {
    ...entry,
    documentation:
      isTold && documentation
        ? { ...documentation, description: `\`${variable}\`.` }
        : documentation,
    entries: entries.map((one) => withoutMeaning(one, hasRow)),
  };
}

function entryOf(item: ExportedItem): Entry {
  const { name, signature, declarations } = item;
  const documentation = isErrorClass(item)
    ? withoutRemarks(item.documentation)
    : item.documentation;
  const note = noteOf(item);
  const [first, second] = declarations;
  if (first === undefined)
    return { code: inOneLine(signature).replace(/;$/, ''), note, entries: [] };
  if (second === undefined) return { ...declarationEntry(first, documentation), note };
  const own = declarations.map((one) => one.documentation);
  const shared = new Set(own.filter(isSaid).map((one) => JSON.stringify(one))).size < 2;
  return {
    code: `${keywords(declarations)} ${name}`,
    note,
    documentation: shared ? documentation : undefined,
    entries: declarations.map((one) =>
      declarationEntry(one, shared ? undefined : one.documentation),
    ),
  };
}

/** What the code does not show. */
function noteOf({ typeOnly, isInferred }: ExportedItem): string | undefined {
  const notes = [
    ...(typeOnly ? ['type only'] : []),
    ...(isInferred ? ['inferred by TypeScript'] : []),
  ];
  return notes.length === 0 ? undefined : notes.join(', ');
}

function declarationEntry(
  { code, head, members }: ItemDeclaration,
  documentation: Documentation | undefined,
): Entry {
  const listed = head !== undefined && (members.some(isDocumented) || code.length > LONGEST_LINE);
  const isEmpty = head !== undefined && members.length === 0 && code === `${head} {}`;
  return {
    code: listed || isEmpty ? head : code,
    documentation,
    entries: listed ? members.map(memberEntry) : [],
  };
}

function memberEntry({ code, documentation, members }: MemberItem): Entry {
  return { code, documentation, entries: members.map(memberEntry) };
}

/** `const & type` for a constant with a type of the same name. */
function keywords(declarations: readonly ItemDeclaration[]): string {
  const all = declarations.map(({ code }) => code.slice(0, code.indexOf(nameOf(code))).trim());
  return [...new Set(all)].join(' & ');
}

function isSaid(documentation: Documentation | undefined): boolean {
  return documentation !== undefined;
}
