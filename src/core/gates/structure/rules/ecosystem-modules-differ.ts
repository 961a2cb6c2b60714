import { parseData } from '../../../options/parse-data';
import type { ModuleFacts } from '../../gate';
import type { Report, Rule } from '../../rule';
import { isRecord, placeInJson } from '../json';

const SPECIFICATION = 'ecosystem.yaml';

export const ecosystemModulesDiffer: Rule<ModuleFacts> = {
  id: 'ecosystem-modules-differ',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require ecosystem.yaml and wsp.json to name the same modules',
  exemptible: false,
  check({ module }, report) {
    const { manifest, files } = module;
    if (manifest.kind !== 'ecosystem' || !files.includes(SPECIFICATION)) return;
    const specified = specifiedModules(module.read(SPECIFICATION), report);
    if (specified === undefined) return;
    for (const { name, line, column } of specified) {
      if (manifest.modules.includes(name)) continue;
      report({
        ...{ file: SPECIFICATION, line, column },
        message: `\`${SPECIFICATION}\` specifies the module \`${name}\`, which "modules" in wsp.json lacks.`,
        fix: `Add "${name}" to "modules" in wsp.json, or take it out of \`${SPECIFICATION}\`.`,
      });
    }
    const names = specified.map(({ name }) => name);
    for (const [index, name] of manifest.modules.entries()) {
      if (names.includes(name)) continue;
      report({
        ...placeInJson(module, 'wsp.json', ['modules', index]),
        message: `"modules" names \`${name}\`, which \`${SPECIFICATION}\` does not specify.`,
        fix: `Specify \`${name}\` in \`${SPECIFICATION}\`, or take it out of "modules".`,
      });
    }
  },
};

interface SpecifiedModule {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** The keys of `modules`; what cannot be read is reported. */
function specifiedModules(text: string, report: Report): SpecifiedModule[] | undefined {
  const data = parseData(text);
  if (!('value' in data)) {
    report({
      ...{ file: SPECIFICATION, ...data.position },
      message: `\`${SPECIFICATION}\` cannot be read: ${data.message}`,
      fix: 'Correct it there.',
    });
    return undefined;
  }
  const modules = isRecord(data.value) ? data.value['modules'] : undefined;
  if (!isRecord(modules)) {
    report({
      ...{ file: SPECIFICATION, ...data.positionOf(['modules']) },
      message: `\`${SPECIFICATION}\` has no \`modules\` with a key for each module.`,
      fix: 'Write `modules:`, and below it the name of each module with its specification.',
    });
    return undefined;
  }
  return Object.keys(modules).map((name) => ({ name, ...data.positionOf(['modules', name]) }));
}
