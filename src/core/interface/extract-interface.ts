import { inOneLine } from './declaration-text';
import { mergeDocumentation } from './doc-comment';
import type { InferDeclarations } from './inferred-declarations';
import {
  EXPORT_KINDS,
  type ExportedItem,
  type ExportKind,
  type InterfaceModel,
  type InterfaceProblem,
  type MemberItem,
  type SourcePlace,
} from './interface-model';
import { declarable } from './identifiers';
import { itemDeclaration, signatureOf } from './item-signature';
import { isDocumented } from './members';
import { Reach, type Exported, type ReadFile, type Target } from './reach';
import { EVERYTHING } from './source-links';
import type { SourceModule } from './source-module';

/** A value with a type of the same name is shown as what it is at run time. */
const PRECEDENCE: readonly ExportKind[] = [
  'class',
  'function',
  'enum',
  'constant',
  'interface',
  'type',
  'namespace',
];

const TYPES: ReadonlySet<ExportKind> = new Set(['interface', 'type', 'external']);

/**
 * Finds out what a package offers to those who import it. Paths are those that `read` understands.
 * @param infer Asked for files in which exports have no explicit type.
 */
export function extractInterface(
  read: ReadFile,
  entry = 'src/index.ts',
  infer?: InferDeclarations,
): InterfaceModel {
  const reach = new Reach(read, infer);
  const module = reach.module(entry);
  if (module === undefined) {
    const message = `\`${entry}\` does not exist.`;
    return {
      exports: [],
      problems: [{ kind: 'missing', file: entry, line: 1, column: 1, message }],
    };
  }
  const collected: InterfaceProblem[] = [];
  const items = new Items(reach, (problem) => collected.push(problem));
  const exports = items.of(module, new Set([module])).sort(compareItems);
  const syntax = reach.files.flatMap(({ syntaxProblems }) => syntaxProblems);
  // A file that does not parse seems to export nothing: what is missing there need not be missing.
  const rest = collected.filter(({ kind }) => syntax.length === 0 || kind !== 'missing');
  return { exports, problems: distinct([...syntax, ...rest]) };
}

class Items {
  constructor(
    private readonly reach: Reach,
    private readonly report: (problem: InterfaceProblem) => void,
  ) {}

  /** `open` holds the namespaces that are being described: a file may export itself. */
  of(module: SourceModule, open: ReadonlySet<SourceModule>): ExportedItem[] {
    return [...this.reach.exportsOf(module)].flatMap(([name, exported]) => {
      const item = this.item(name, exported, open);
      return item === undefined ? [] : [item];
    });
  }

  private item(
    name: string,
    { target, place }: Exported,
    open: ReadonlySet<SourceModule>,
  ): ExportedItem | undefined {
    switch (target.kind) {
      case 'local':
        return this.declared(name, target, place);
      case 'namespace':
        return this.namespace(name, target, place, open);
      case 'external':
        return external(name, target, place);
      case 'missing': {
        const { from, name: wanted } = target.link;
        const where = from === undefined ? 'is not declared' : `is not found in \`${from}\``;
        const what =
          wanted === EVERYTHING ? `\`${from ?? ''}\` is not found` : `\`${wanted}\` ${where}`;
        this.report({
          kind: 'missing',
          ...place,
          message: `\`${name}\` is exported, but ${what}.`,
        });
        return undefined;
      }
    }
  }

  private declared(
    name: string,
    { module, name: local, typeOnly }: Extract<Target, { kind: 'local' }>,
    written: SourcePlace,
  ): ExportedItem {
    const declarations = module.declarations.get(local) ?? [];
    const kinds = new Set<ExportKind>(declarations.map(({ kind }) => kind));
    const kind = PRECEDENCE.find((one) => kinds.has(one)) ?? 'constant';
    for (const problem of module.implicitTypesOf(local)) {
      const reason = problem.message.charAt(0).toLowerCase() + problem.message.slice(1);
      const message = `\`${name}\` is exported without an explicit type: ${reason}.`;
      this.report({ ...problem, message });
    }
    return {
      name,
      kind,
      signature: signatureOf(declarations, name),
      typeOnly: typeOnly && !TYPES.has(kind),
      ...(declarations.some(({ isInferred }) => isInferred) && { isInferred: true }),
      documentation: mergeDocumentation(declarations.map(({ documentation }) => documentation)),
      members: declarations.flatMap(({ members }) => members),
      declarations: declarations.map((one) => itemDeclaration(one, name)),
      place: module.placeOf(local) ?? written,
    };
  }

  private namespace(
    name: string,
    { module, typeOnly }: Extract<Target, { kind: 'namespace' }>,
    place: SourcePlace,
    open: ReadonlySet<SourceModule>,
  ): ExportedItem {
    const repeats = open.has(module);
    const items = repeats ? [] : this.of(module, new Set([...open, module])).sort(compareItems);
    const lines = items.flatMap((item) => item.signature.split('\n')).map((line) => `  ${line}`);
    const local = declarable(name) ? name : `_${name}`;
    const members = items.flatMap(memberOf);
    const code = repeats ? `export * as ${name} from '${module.file}'` : `namespace ${name}`;
    const end = local === name ? '}' : `}\nexport { ${local} as ${name} };`;
    return {
      name,
      kind: 'namespace',
      signature: repeats ? `${code};` : [`namespace ${local} {`, ...lines, end].join('\n'),
      typeOnly,
      documentation: undefined,
      members,
      declarations: [{ code, head: code, documentation: undefined, members }],
      place,
    };
  }
}

/** A name of a namespace that a file as a whole is. */
function memberOf({ name, documentation, declarations, signature }: ExportedItem): MemberItem[] {
  if (declarations.length === 0) {
    return [{ name, code: inOneLine(signature), documentation, members: [] }];
  }
  return declarations.map(({ code, head, documentation: own, members }) => {
    const expands = head !== undefined && members.some(isDocumented);
    return {
      name,
      code: expands ? head : code,
      documentation: own,
      members: expands ? members : [],
    };
  });
}

function external(
  name: string,
  { from, name: original, typeOnly }: Extract<Target, { kind: 'external' }>,
  place: SourcePlace,
): ExportedItem {
  const keyword = typeOnly ? 'export type' : 'export';
  const renamed = original === name ? name : `${original} as ${name}`;
  const star = name.startsWith(EVERYTHING) ? EVERYTHING : `${EVERYTHING} as ${name}`;
  const what = original === EVERYTHING ? star : `{ ${renamed} }`;
  return {
    name,
    kind: 'external',
    signature: `${keyword} ${what} from '${from}';`,
    typeOnly: false,
    documentation: undefined,
    members: [],
    declarations: [],
    place,
  };
}

function compareItems(a: ExportedItem, b: ExportedItem): number {
  return (
    EXPORT_KINDS.indexOf(a.kind) - EXPORT_KINDS.indexOf(b.kind) ||
    compare(a.name.toLowerCase(), b.name.toLowerCase()) ||
    compare(a.name, b.name)
  );
}

function distinct(problems: readonly InterfaceProblem[]): InterfaceProblem[] {
  const key = ({ file, line, column, message }: InterfaceProblem): string =>
    [file, line, column, message].join('\u0000');
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
