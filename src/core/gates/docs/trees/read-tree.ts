/** A file or folder in a drawn tree. */
export interface TreeEntry {
  /** From the tree's first line, slashes between the names; a folder may end with one. */
  readonly path: string;
  /** Of its own name in the code. */
  readonly offset: number;
}

export interface Tree {
  /** What the tree starts at, as written, without a trailing slash; empty where it has no such line. */
  readonly root: string;
  readonly entries: readonly TreeEntry[];
}

interface Line {
  readonly depth: number;
  readonly name: string;
  readonly offset: number;
  readonly drawn: boolean;
}

const DRAWN =
  /^((?:[ \t\u00a0]*[│|])*[ \t\u00a0]*(?:├|└|╰|\|--|`--|\+--)[─-]*[ \t\u00a0]*)(\S.*)$/u;
const PLAIN =
  /^([ \t]*)((?:\.{0,2}\/)?[\w.@-]+(?:\/[\w.@-]+)*\/?)(?:[ \t]{2,}\S.*|[ \t]+(?:#|\/\/|–|—|-|<-|←).*)?$/;

/** Reads a tree of files, drawn with lines or by indenting; `undefined` for every other text. */
export function readTree(code: string): Tree | undefined {
  const lines = linesOf(code);
  return lines === undefined ? undefined : treeOf(lines);
}

function linesOf(code: string): Line[] | undefined {
  const all = [...code.matchAll(/[^\n]+/g)].filter(([text]) => text.trim() !== '');
  const isDrawn = all.some(([text]) => DRAWN.test(text) && /[├└╰]|[|`+]--/.test(text));
  const lines = all
    .filter(([text]) => !/^[│| \t]*$/.test(text))
    .map(({ 0: text, index }) => (isDrawn ? drawnLine(text, index) : plainLine(text, index)));
  if (lines.some((line) => line === undefined)) return undefined;
  const read = lines.filter((line) => line !== undefined);
  return isDrawn || isIndented(read) ? read : undefined;
}

/** The first line, and the sums below a tree, stand without lines. */
function drawnLine(text: string, index: number): Line | undefined {
  const [, lead, rest = ''] = DRAWN.exec(text) ?? [];
  const name = nameIn(lead === undefined ? text.trim() : rest);
  if (name === undefined) return undefined;
  const offset = index + (lead?.length ?? text.length - text.trimStart().length);
  return { depth: lead?.length ?? 0, name, offset, drawn: lead !== undefined };
}

function nameIn(text: string): string | undefined {
  return /^("[^"]+"|\S+)/.exec(text)?.[1]?.replace(/^"|"$/g, '');
}

function plainLine(text: string, index: number): Line | undefined {
  const [, lead, name] = PLAIN.exec(text) ?? [];
  if (lead === undefined || name === undefined) return undefined;
  return { depth: lead.length, name, offset: index + lead.length, drawn: false };
}

/** A list of words is no tree: folders say that they are some, and hold what stands further to the right. */
function isIndented(lines: readonly Line[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ name }) => /[./]/.test(name)) &&
    lines.some(
      ({ name, depth }, at) => name.endsWith('/') && (lines[at + 1]?.depth ?? 0) > depth,
    ) &&
    lines.every(
      ({ depth }, at) =>
        depth <= (lines[at - 1]?.depth ?? 0) || lines[at - 1]?.name.endsWith('/') === true,
    )
  );
}

function treeOf(lines: readonly Line[]): Tree {
  const [first] = lines;
  const hasRoot = first?.drawn === false && lines.slice(1).some(({ drawn }) => drawn);
  const root = hasRoot ? first.name.replace(/\/$/, '') : '';
  const above: Line[] = [];
  const entries = (hasRoot ? lines.slice(1).filter(({ drawn }) => drawn) : lines).map((line) => {
    while ((above.at(-1)?.depth ?? -1) >= line.depth) above.pop();
    above.push(line);
    const names = above.map(({ name }) => name.replace(/^\.\//, '').replace(/\/$/, ''));
    return { path: names.join('/') + (line.name.endsWith('/') ? '/' : ''), offset: line.offset };
  });
  return { root, entries };
}
