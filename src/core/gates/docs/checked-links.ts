import type { Link } from '../../markdown/markdown-document';
import type { ModuleView } from '../../module/module-view';
import { documentsOf } from './documents';
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
