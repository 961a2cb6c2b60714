import type { ModuleView } from '../../../module/module-view';
import type { ParsedSource } from '../../../source/parse';
import { walk } from '../../../source/walk';
import { isDeclaration } from '../files';
import { shippedSourcesOf } from '../sources';
import { stubsOf, type Stub, type StubKind } from './stub';

export interface PlacedStub extends Stub {
  readonly source: ParsedSource;
  /** As people call it, in backticks; `A function` when it has no name. */
  readonly title: string;
}

const FOUND = new WeakMap<ModuleView, readonly PlacedStub[]>();

/** Every stub in what the module ships, found once for all rules that look at the same module. */
export function moduleStubsOf(module: ModuleView): readonly PlacedStub[] {
  const known = FOUND.get(module);
  if (known) return known;
  const sources = shippedSourcesOf(module).filter(({ file }) => !isDeclaration(file));
  const superClasses = new Set(sources.flatMap(superClassesIn));
  const found = sources.flatMap((source) =>
    stubsOf(source, superClasses).map((stub) => ({ ...stub, source, title: titleOf(stub) })),
  );
  FOUND.set(module, found);
  return found;
}

export function stubsOfKind(module: ModuleView, kind: StubKind): readonly PlacedStub[] {
  return moduleStubsOf(module).filter((stub) => stub.kind === kind);
}

function titleOf({ function: { name } }: Stub): string {
  return name === undefined ? 'A function' : `\`${name}\``;
}

function superClassesIn({ program }: ParsedSource): string[] {
  const names: string[] = [];
  for (const { node } of walk(program)) {
    if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') continue;
    if (node.superClass?.type === 'Identifier') names.push(node.superClass.name);
  }
  return names;
}
