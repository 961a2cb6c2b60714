/** What no test can run, by a part of it. One that no page has any more fails the spec. */
export const NOT_RUN: readonly { readonly part: string; readonly reason: string }[] = [
  { part: 'npx create-nx-workspace', reason: 'made the stage `bare`' },
  {
    part: 'npx nx add @wsp/amiw',
    reason: 'takes the released package; made the stage `installed`',
  },
  { part: 'npm run try', reason: 'a script of this repository' },
  { part: 'npm test', reason: 'a script of this repository, which runs this spec' },
  { part: ':wsp-report --open', reason: 'opens a browser' },
  { part: ':wsp-report --serve', reason: 'does not end by itself' },
  { part: 'wsp-coverage  12 of 50 done', reason: 'told at a terminal only: progress.full.spec.ts' },
  { part: '/pricing-by-weight', reason: 'of a package that is not there: own-blueprints.spec.ts' },
];

/** Pages that tell nobody what to type, and why. */
export const WITHOUT_COMMANDS: Readonly<Record<string, string>> = {
  'docs/blueprints/README.md': 'a list of the pages beside it',
  'docs/guides/from-nx-js-library.md': 'compares commands in a table',
  'docs/guides/writing-a-rule.md': 'about sources of this repository',
};

export function isNotRun(text: string): boolean {
  return NOT_RUN.some(({ part }) => text.includes(part));
}
