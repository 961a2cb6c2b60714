import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import { copiedTexts, type CopiedText } from '../copied-text';
import type { ValidateFacts } from '../facts';

export const textCopied: Rule<ValidateFacts> = {
  id: 'text-copied',
  // That it is copied is certain; whether it tells a reader something is for a reader to say.
  severity: 'warning',
  protocol: 'WSP 33',
  description: 'Disallow sentences that stand in five modules of an ecosystem and tell of none',
  check({ module, moduleViews }, report) {
    const { manifest } = module;
    if (manifest.kind !== 'ecosystem') return;
    for (const copied of copiedTexts(moduleViews)) {
      const first = manifest.modules.indexOf(copied.places[0]?.module.manifest.name ?? '');
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['modules', first]),
        message: wordsOf(copied),
        fix: 'Write in each of them what is true of it alone, or remove it.',
      });
    }
  },
};

function wordsOf({ sentence, count, places }: CopiedText): string {
  const others = count === 1 ? '' : ` and ${count - 1} more`;
  const found = `\`${shortened(sentence)}\`${others}`;
  const where = places.map(({ module, file, line }) => `${module.root}/${file}:${line}`);
  return `The same words stand in ${places.length} modules and tell of none of them: ${found} (${where.join(', ')}).`;
}

const LONGEST_QUOTE = 80;

function shortened(sentence: string): string {
  const plain = sentence.replaceAll('`', '');
  return plain.length <= LONGEST_QUOTE
    ? plain
    : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_QUOTE))} …`;
}
