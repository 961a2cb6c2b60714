import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { GATES, ROOT } from './repository';

/** `npx vitest run e2e/contract/rules-index.spec.ts -u` writes the page. */
it('lists every rule in docs/rules/README.md', async () => {
  const sections = Object.values(GATES).map(({ name, rules }) => {
    const rows = [...rules]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        ({ id, severity, protocol, description }) =>
          `| [${id}](${id}.md) | ${severity} | ${protocol} | ${description} |`,
      );
    return `## wsp-${name}\n\n| Rule | Severity | Protocol | What it asks |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const intro =
    '# Rules\n\nEvery finding names its rule. Each rule has a page that says why it exists, what it reports, and what it leaves alone. Every gate can also report [exemption-unused](exemption-unused.md).\n\n';
  const page = await format(intro + sections.join('\n'), {
    parser: 'markdown',
    printWidth: 100,
    singleQuote: true,
  });
  await expect(page).toMatchFileSnapshot(join(ROOT, 'docs/rules/README.md'));
});
