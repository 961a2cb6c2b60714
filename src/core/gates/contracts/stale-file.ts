import { staleOf, type GeneratedFile, type Staleness } from '../../generated/generated-file';
import type { Report } from '../rule';
import type { ContractsFacts } from './facts';

const WORDS: Readonly<Record<Staleness, string>> = {
  missing: 'is missing; expected what the contracts say',
  differs: 'says something else than the contracts',
  needless: 'is made of contracts, of which there are none',
};

/** Reports a generated file that does not say what it is made from. */
export function reportStale(
  file: GeneratedFile,
  { module, subscribed, members }: ContractsFacts,
  report: Report,
): void {
  const stale = staleOf(file, module, { contracts: subscribed, members });
  if (stale === undefined) return;
  const { staleness } = stale;
  report({
    file: file.path,
    message: `\`${file.path}\` ${WORDS[staleness]}.`,
    fix: staleness === 'needless' ? `Delete \`${file.path}\`.` : 'Run `nx sync`.',
  });
}
