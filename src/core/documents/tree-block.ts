import type { ModuleView } from '../module/module-view';

type Folder = Map<string, Folder | undefined>;

/** All files of the module as a tree, folders first. */
export function renderTree({ files, manifest }: ModuleView): string {
  const top: Folder = new Map();
  for (const file of files) insert(top, file.split('/'));
  return `\n\n\`\`\`text\n${[`${manifest.name}/`, ...draw(top, '')].join('\n')}\n\`\`\`\n\n`;
}

function insert(folder: Folder, [name = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    folder.set(name, undefined);
    return;
  }
  const inner: Folder = folder.get(name) ?? new Map<string, Folder | undefined>();
  folder.set(name, inner);
  insert(inner, rest);
}

function draw(folder: Folder, indent: string): string[] {
  const entries = [...folder].sort(
    ([a, inA], [b, inB]) => Number(inA === undefined) - Number(inB === undefined) || order(a, b),
  );
  return entries.flatMap(([name, inner], at) => {
    const isLast = at === entries.length - 1;
    const own = `${indent}${isLast ? '└── ' : '├── '}${name}`;
    if (inner === undefined) return [own];
    return [`${own}/`, ...draw(inner, `${indent}${isLast ? '    ' : '│   '}`)];
  });
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
