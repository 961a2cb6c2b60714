import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { checkedLinks, retarget, type CheckedLink } from '../checked-links';
import { exists, meantFile, relativePath, sameButForCase } from '../link-target';

export const linkTargetMissing: Rule<ModuleFacts> = {
  id: 'link-target-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require every relative link and image to lead to a file that exists',
  check({ module }, report) {
    for (const checked of checkedLinks(module)) {
      const { file, link, target } = checked;
      if (target.kind === 'empty') {
        report({
          ...{ file, ...link.targetPlace },
          message: 'The link has no target; expected a path or an address.',
          fix: 'Write where it leads, or leave only its text.',
        });
      } else if (target.path !== undefined && isMissing(target.kind, target.path)) {
        const meant = meantTarget(checked, target.path, module.files);
        const edit = meant === undefined ? undefined : retarget(module, checked, meant);
        report({
          ...{ file, ...link.targetPlace },
          message: describe(checked, target.path, module.files),
          fix:
            meant === undefined
              ? 'Correct the path, add the file, or remove the link. A file that git ignores does not count.'
              : `Write \`${meant}\`.`,
          ...(edit && { edits: [edit] }),
        });
      }
    }

    function isMissing(kind: 'inside' | 'outside', path: string): boolean {
      if (kind === 'inside') return !exists(module.files, path);
      const { references } = module.manifest;
      return exists(references, path) && !exists(module.workspace.references.keys(), path);
    }
  },
};

function describe(
  { link, written, target }: CheckedLink,
  path: string,
  files: readonly string[],
): string {
  const similar = target.kind === 'inside' ? sameButForCase(files, path) : undefined;
  const what = `The ${link.kind === 'image' ? 'image' : 'link'} leads to \`${written}\``;
  if (similar !== undefined) {
    return `${what}, but the file is called \`${similar}\`, and case counts.`;
  }
  const where = target.kind === 'inside' ? 'module' : 'workspace';
  return `${what}, but there is no \`${path}\` in the ${where}.`;
}

/** What the link must say, where that can only be one thing. */
function meantTarget(
  { file, written, target }: CheckedLink,
  path: string,
  files: readonly string[],
): string | undefined {
  if (target.kind !== 'inside') return undefined;
  const similar = sameButForCase(files, path);
  if (similar !== undefined) return respelled(written, similar);
  const meant = meantFile(files, path);
  if (meant === undefined) return undefined;
  const rest = /[?#].*$/s.exec(written)?.[0] ?? '';
  return relativePath(file, meant) + rest;
}

/** The link with the segments of the real path, where they differ only in case. */
function respelled(written: string, real: string): string {
  const [path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written)?.slice(1) ?? [];
  const names = real.split('/').reverse();
  const segments = path
    .split('/')
    .reverse()
    .map((segment, at) => {
      const name = names[at];
      return name?.toLowerCase() === segment.toLowerCase() ? name : segment;
    });
  return segments.reverse().join('/') + rest;
}
