import { isRelative, joinSpecifier } from '../../../source/resolve';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { packageNameOf } from '../json';
import { importsIn, placeOf, soundSourcesOf } from '../sources';

export const importDeep: Rule<ModuleFacts> = {
  id: 'import-deep',
  severity: 'error',
  protocol: 'WSP 3',
  description: 'Disallow imports that reach into another module past its public entry',
  check({ module }, report) {
    const ownName = packageNameOf(module);
    for (const source of soundSourcesOf(module)) {
      for (const { specifier, offset } of importsIn(source)) {
        const found = isRelative(specifier)
          ? leavesModule(source.file, specifier)
          : reachesInto(specifier, ownName);
        if (!found) continue;
        report({
          ...placeOf(source, offset),
          message: `\`${specifier}\` ${found}; expected the name of a package.`,
          fix: 'Import it from the entry of the other module, and export it there if it is not.',
        });
      }
    }
  },
};

function leavesModule(file: string, specifier: string): string | undefined {
  return /^\.\.(\/|$)/.test(joinSpecifier(file, specifier)) ? 'leaves the module' : undefined;
}

/**
 * Packages from elsewhere may be imported however they allow it. Without a package name, which would give the
 * workspace's scope, only paths count that no published package has.
 */
function reachesInto(specifier: string, ownName: string | undefined): string | undefined {
  if (/^(\/|modules\/[^/]+\/[^/]+(\/|$))/.test(specifier)) return 'is a path, not a package';
  const parts = /^(?<scope>@[^/]+)\/(?<name>[^/]+)\/(?<path>.+)$/.exec(specifier)?.groups;
  if (!parts) return undefined;
  const { scope = '', name = '', path = '' } = parts;
  if (`${scope}/${name}` === ownName) return undefined;
  const ownScope = /^@[^/]+(?=\/)/.exec(ownName ?? '')?.[0];
  const isOurs = ownScope === undefined ? ownName === undefined : scope === ownScope;
  if (!isOurs) return undefined;
  const inside =
    ownScope === undefined ? /^(src|tests)\// : /^(src|dist|lib|tests|contracts)(\/|$)/;
  const isFile = ownScope !== undefined && /\.([cm]?[jt]sx?|json)$/.test(path);
  const reaches = inside.test(path) || (isFile && path !== 'package.json');
  return reaches ? `reaches into \`${scope}/${name}\`` : undefined;
}
