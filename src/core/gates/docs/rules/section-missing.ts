import type { MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { ReportedFinding, Rule } from '../../rule';
import { documentOf } from '../documents';
import { missingSections, type MissingSection } from '../missing-sections';
import { REQUIRED_SECTIONS } from '../sections';

export const sectionMissing: Rule<ModuleFacts> = {
  id: 'section-missing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require the sections that README.md and INTERFACE.md have in every module',
  check({ module }, report) {
    for (const [file, names] of Object.entries(REQUIRED_SECTIONS)) {
      const document = documentOf(module, file);
      if (document === undefined) continue;
      for (const section of missingSections(document, names)) {
        report({ file, ...describe(file, document, section) });
      }
    }
  },
};

function describe(
  file: string,
  document: MarkdownDocument,
  { name, synonym, next }: MissingSection,
): Omit<ReportedFinding, 'file'> {
  if (synonym !== undefined) {
    const { line, column, level, title } = synonym;
    return {
      ...{ line, column },
      message: `\`${file}\` has no section \`${name}\`, but a section \`${title}\`.`,
      fix: `Rename it to \`${'#'.repeat(level)} ${name}\`, so that it stands under the same name in every module.`,
    };
  }
  const line = next?.line ?? document.positionAt(document.text.trimEnd().length).line;
  const where = next === undefined ? 'at the end' : `before \`${next.title}\``;
  return {
    line,
    message: `\`${file}\` has no section \`${name}\`; expected ${where}.`,
    fix: `Add \`## ${name}\` there with its text, or with \`None\` and the reason why.`,
  };
}
