import type { Link } from '../../markdown/markdown-document';
import type { ModuleView } from '../../module/module-view';
import type { TextEdit } from '../../source/text-edit';
import { documentOf, documentsOf } from './documents';
import { resolveTarget, type LinkTarget } from './link-target';

/** A link of one of the module's documents that leads to a place that can be looked up. */
export interface CheckedLink {
  readonly file: string;
  readonly link: Link;
  /** As written. */
  readonly written: string;
  readonly target: Exclude<LinkTarget, { kind: 'external' }>;
}

/** All links but those to other sites and those without a definition. */
export function checkedLinks(module: ModuleView): CheckedLink[] {
  return [...documentsOf(module)].flatMap(([file, { links }]) =>
    links.flatMap((link) => {
      if (link.target === undefined) return [];
      const target = resolveTarget(module, file, link.target);
      return target.kind === 'external' ? [] : [{ file, link, written: link.target, target }];
    }),
  );
}

/** Makes a link lead elsewhere; `undefined` where its target is not spelled out at its place, as in tags and with escapes. */
export function retarget(
  module: ModuleView,
  { file, link, written }: CheckedLink,
  target: string,
): TextEdit | undefined {
  const { line, column } = link.targetPlace;
  const lines = documentOf(module, file)?.text.split('\n') ?? [];
  const text = lines[line - 1]?.slice(column - 1) ?? '';
  const at = text.startsWith('<') ? 1 : 0;
  if (!text.startsWith(written, at) || !/^[\w./#%~-]+$/.test(target)) return undefined;
  const from = { line, column: column + at };
  return { file, from, to: { line, column: from.column + written.length }, text: target };
}
