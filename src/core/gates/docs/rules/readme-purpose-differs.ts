import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { findSections, textOf, words } from '../sections';

export const readmePurposeDiffers: Rule<ModuleFacts> = {
  id: 'readme-purpose-differs',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require README.md to state the purpose that the manifest states',
  check({ module }, report) {
    const document = documentOf(module, 'README.md');
    if (document === undefined) return;
    const [title, next] = document.headings;
    const sections = findSections(document, 'Purpose');
    const introductionTo = (title?.level === 1 ? next : title)?.from;
    const introduction = document.text.slice(0, introductionTo);
    const said = [introduction, ...sections.map((section) => textOf(document, section))];
    const purpose = words(module.manifest.purpose).join(' ');
    if (said.some((text) => ` ${words(text).join(' ')} `.includes(` ${purpose} `))) return;
    const [section] = sections;
    report({
      file: 'README.md',
      ...(section === undefined ? {} : { line: section.line, column: section.column }),
      message: `The purpose in \`README.md\` is not that of wsp.json: \`${module.manifest.purpose.replace(/`/g, '')}\`.`,
      fix: 'Write that sentence into the section `Purpose`, or correct "purpose" in wsp.json.',
    });
  },
};
