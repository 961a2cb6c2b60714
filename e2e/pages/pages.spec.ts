import { beforeAll, describe, expect, inject, it } from 'vitest';
import { FULL, MODULE, workspaceAt } from '../harness/bases';
import type { Workspace } from '../harness/workspace';
import { isNotRun, NOT_RUN, WITHOUT_COMMANDS } from './not-run';
import { commandsOf, compareShown, runCommands, writeFiles } from './page-run';
import { fencesOf, pagesOfCommands } from './page';

const PAGES = pagesOfCommands();
/** Shown to be read, but for a reporter in JavaScript, which is written and used. */
const CODE = ['js', 'ts', 'md'];
const MINUTES = FULL ? 20 : 2;

interface Situation {
  /** Before the commands of the page; with `--full` only, since these take minutes. */
  readonly inFull?: (workspace: Workspace) => Promise<unknown>;
  /** Before the outputs that it shows. */
  readonly broken?: (workspace: Workspace) => void;
}

/** What pages presuppose beyond the stage `module`, which has the module `intent-log` and a commit. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  'README.md': {
    broken: (workspace) => {
      workspace.edit(`${MODULE.root}/README.md`, (text) => `${text}\n[usage](docs/usage.md)\n`);
    },
  },
  'docs/executors/report.md': {
    inFull: async (workspace) => {
      const name = 'auto-meeting-orchestrator';
      const spec = '--spec=node_modules/@wsp/amiw/examples/amo/ecosystem.yaml';
      await workspace.nxOk(['g', '@wsp/amiw:ecosystem', name, spec], { timeoutMs: 300_000 });
      await workspace.nxOk(['run-many', '-t', 'wsp-validate'], { timeoutMs: 900_000 });
    },
  },
};

describe('pages show what is so', () => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), 'ts-23', 'module', 'pages');
  });

  it.each(PAGES)(
    '%s',
    async (page) => {
      const fences = fencesOf(page);
      try {
        if (FULL) await SITUATIONS[page]?.inFull?.(workspace);
        await writeFiles(workspace, fences);
        await runCommands(workspace, fences);
        SITUATIONS[page]?.broken?.(workspace);
        await compareShown(workspace, fences);
      } finally {
        await workspace.revert();
      }
    },
    MINUTES * 60_000,
  );
});

/** Some need a project that only a full run makes. */
it('runs a command of every page', () => {
  const without = PAGES.filter((page) => {
    const commands = commandsOf(fencesOf(page));
    return commands.every((command) => isNotRun(command));
  });
  expect(without).toEqual(Object.keys(WITHOUT_COMMANDS).sort());
});

it('knows what to do with every fence', () => {
  const known = ['sh', 'text', 'yaml', 'json', ...CODE];
  const others = PAGES.flatMap(fencesOf).filter(({ language }) => !known.includes(language));
  expect(others).toEqual([]);
});

it('has no reason to leave something out that no page shows', () => {
  const texts = PAGES.flatMap((page) => fencesOf(page).map(({ text }) => text)).join('\n');
  expect(NOT_RUN.filter(({ part }) => !texts.includes(part))).toEqual([]);
});
