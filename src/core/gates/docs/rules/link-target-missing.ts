import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { checkedLinks, type CheckedLink } from '../checked-links';
import { exists, sameButForCase } from '../link-target';

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
        report({ file, ...link.targetPlace, ...describe(checked, target.path, module.files) });
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
): { message: string; fix: string } {
  const similar = target.kind === 'inside' ? sameButForCase(files, path) : undefined;
  const what = link.kind === 'image' ? 'image' : 'link';
  const found =
    similar === undefined
      ? `there is no \`${path}\``
      : `the file is called \`${similar}\`, and case counts`;
  const where = target.kind === 'inside' ? ' in the module' : ' in the workspace';
  return {
    message: `The ${what} leads to \`${written}\`, but ${found}${similar === undefined ? where : ''}.`,
    fix:
      similar === undefined
        ? 'Correct the path, add the file, or remove the link. A file that git ignores does not count.'
        : `Write \`${respelled(written, similar)}\`.`,
  };
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
