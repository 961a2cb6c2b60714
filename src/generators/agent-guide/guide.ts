import type { GateName } from '../../core/gates/gate';

/** What the guide says of a workspace. */
export interface GuideContext {
  /** Runs a binary of an installed package: `npx`. */
  readonly exec: string;
  /** Names of the targets of gates that are switched on. */
  readonly targets: Readonly<Partial<Record<GateName, string>>>;
}

/** The section, in Markdown. Short, since agents read all of it each time. */
export function agentGuide({ exec, targets }: GuideContext): string {
  const { validate, docs } = targets;
  const nx = `${exec} nx`;
  return [
    '## Modules (@wsp/amiw)',
    'A folder with a `wsp.json` is a module. Generators make it complete, gates prove that it stays so. Do not write the files of a new module by hand.',
    steps(nx, validate),
    'A finding is a place, a rule, what was found and expected, and a fix:',
    '```text\nREADME.md:12:3  link-target-missing  The link leads to `docs/usage.md`, but … (WSP 33)\n    fix: Correct the path, add the file, or remove the link.\n```',
    [
      '- The place is relative to the module; `node_modules/@wsp/amiw/docs/rules/<rule>.md` explains the rule.',
      ...(docs === undefined
        ? []
        : [`- \`${nx} run <module>:${docs} --fix\` mends what has only one answer.`]),
      `- \`${nx} sync\` rewrites text between \`amiw:…:start\` and \`amiw:…:end\`; do not edit it there.`,
      `- \`${nx} g @wsp/amiw:findings\` tells how all modules stand; \`--format=json\` writes \`.wsp/findings.json\`.`,
      '- Results lie in `.wsp`; never edit them. “Could not run” is no finding: it says what to type.',
      '- Mend the cause. Do not lower bars, skip tests or exempt a rule to get a pass; an exemption in `wsp.json` needs a reason that a reviewer accepts.',
    ].join('\n'),
  ].join('\n\n');
}

function steps(nx: string, validate: string | undefined): string {
  return [
    `1. Generate: \`${nx} g @wsp/amiw:module <name> --domain=auto --purpose="<one sentence>" --no-interactive\`. \`--help\` lists domains and blueprints. Run again, it adds what is missing.`,
    '2. Change sources, contracts and tests; what a change means for users goes into the documents too.',
    ...(validate === undefined
      ? []
      : [
          `3. Validate: \`${nx} run <module>:${validate}\`, or \`${nx} affected -t ${validate}\`.`,
          '4. Mend what it says, and validate again, until it passes. A warning passes; read it.',
        ]),
    `${validate === undefined ? 3 : 5}. Record it: \`${nx} g @wsp/amiw:log <module>\` adds an entry to its ModLog.`,
  ].join('\n');
}
