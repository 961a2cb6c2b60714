import { closest, distance } from 'fastest-levenshtein';
import type { MarkdownDocument } from '../../../markdown/markdown-document';
import { parseMarkdown } from '../../../markdown/parse-markdown';
import type { ModuleView } from '../../../module/module-view';
import { onlyNearName } from '../../../naming/nearest';
import { countLines } from '../../../source/position';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { checkedLinks, retarget, type CheckedLink } from '../checked-links';
import { documentOf } from '../documents';

export const anchorMissing: Rule<ModuleFacts> = {
  id: 'anchor-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the place in a document that a link names after `#` to exist',
  check({ module }, report) {
    for (const checked of checkedLinks(module)) {
      const { file, link, target, written } = checked;
      if (target.kind === 'empty' || target.path === undefined || target.fragment === '') continue;
      const found = lookUp(module, target, target.path);
      if (found === undefined) continue;
      const { meant, ...complaint } = found;
      const edit =
        meant === undefined
          ? undefined
          : retarget(module, checked, written.replace(/#.*$/s, `#${meant}`));
      report({ file, ...link.targetPlace, ...complaint, ...(edit && { edits: [edit] }) });
    }
  },
};

interface Complaint {
  readonly message: string;
  readonly fix: string;
  /** The only anchor that the link can mean. */
  readonly meant?: string;
}

function lookUp(
  module: ModuleView,
  { kind, fragment }: { readonly kind: 'inside' | 'outside'; readonly fragment: string },
  path: string,
): Complaint | undefined {
  const text = textOf(module, kind, path);
  if (text === undefined) return undefined;
  if (/\.md$/i.test(path)) {
    const document = kind === 'inside' ? documentOf(module, path) : parseMarkdown(text);
    return document && missingAnchor(document, path, fragment);
  }
  const line = /^L(\d+)(?:-L?(\d+))?$/.exec(fragment);
  const lines = countLines(text);
  if (line === null || Number(line[2] ?? line[1]) <= lines) return undefined;
  return {
    message: `The link leads to line ${line[2] ?? line[1] ?? ''} of \`${path}\`, which has ${lines} lines.`,
    fix: 'Correct the line, or link to the file alone.',
  };
}

function textOf(
  module: ModuleView,
  kind: CheckedLink['target']['kind'],
  path: string,
): string | undefined {
  if (kind === 'outside') return module.workspace.references.get(path);
  return module.files.includes(path) ? module.read(path) : undefined;
}

/** Browsers find an anchor whatever its case; the page's top needs none. */
function missingAnchor(
  { anchors }: MarkdownDocument,
  path: string,
  fragment: string,
): Complaint | undefined {
  const wanted = withoutPrefix(fragment);
  const known = [...anchors].map(withoutPrefix);
  if (wanted === 'top' || known.includes(wanted)) return undefined;
  const similar = known.length === 0 ? '' : closest(wanted, known);
  const near = similar !== '' && distance(wanted, similar) <= Math.max(2, wanted.length / 3);
  const meant = onlyNearName(wanted, known);
  return {
    ...(meant !== undefined && { meant }),
    message: `\`#${fragment}\` is not in \`${path}\`${near ? '' : '; expected the anchor of one of its headings'}.`,
    fix: near
      ? `Write \`#${similar}\`, or add the heading.`
      : 'Correct the anchor, or add the heading.',
  };
}

/** Code hosts put it before anchors, and drop it from addresses. */
function withoutPrefix(anchor: string): string {
  return anchor.toLowerCase().replace(/^user-content-/, '');
}
