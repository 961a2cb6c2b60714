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

/** The exports as INTERFACE.md shows them. */
export function interfaceGroups({ exports }: InterfaceModel): EntryGroup[] {
  return EXPORT_KINDS.map((kind) => ({
    title: TITLES[kind],
    entries: exports.filter((item) => item.kind === kind).map(entryOf),
  }));
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
