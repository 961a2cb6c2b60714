import type { ShellCommand, ShellWord } from '../../../shell/parse-shell';

/** What a command of Nx names. */
export interface NxCommand {
  readonly projects: readonly NamedWord[];
  readonly targets: readonly TargetUse[];
  readonly generator: NamedWord | undefined;
  /** Options behind a generator, or behind a target that is run alone. */
  readonly options: readonly NamedWord[];
}

/** A name, and the word that it stands in. */
export interface NamedWord {
  readonly name: string;
  readonly word: ShellWord;
}

/** A target, of a project where the command names one. */
export interface TargetUse extends NamedWord {
  readonly project: string | undefined;
  /** Whether the same word could be a command of Nx: `nx biuld cart`, `nx grpah`. */
  readonly verb: boolean;
}

const NOTHING: NxCommand = { projects: [], targets: [], generator: undefined, options: [] };

/** Reads a command that runs Nx, however it is started; `undefined` for every other command. */
export function readNxCommand({ words }: ShellCommand): NxCommand | undefined {
  const args = argumentsOfNx(words);
  if (args === undefined) return undefined;
  const [verb, ...rest] = args;
  if (verb === undefined || verb.open || verb.text.startsWith('-')) return NOTHING;
  switch (verb.text) {
    case 'run':
      return run(rest);
    case 'run-many':
    case 'affected':
      return many(rest);
    case 'g':
    case 'generate':
      return generate(rest);
    case 'show':
      return show(rest);
    default:
      return NX_COMMANDS.has(verb.text) ? NOTHING : infix(verb, rest);
  }
}

const STARTERS: readonly (readonly string[])[] = [
  ...[['npx'], ['bunx'], ['bun', 'x'], ['bun', 'run'], ['pnpm', 'exec'], ['pnpm', 'dlx'], ['pnpm']],
  ...[
    ['yarn', 'dlx'],
    ['yarn', 'exec'],
    ['yarn', 'run'],
    ['yarn'],
    ['npm', 'exec'],
    ['npm', 'x'],
    [],
  ],
];

/** The words behind `nx`, whatever starts it. */
function argumentsOfNx(words: readonly ShellWord[]): readonly ShellWord[] | undefined {
  const starter =
    STARTERS.find((parts) => parts.every((part, at) => words[at]?.text === part)) ?? [];
  let at = starter.length;
  if (starter.length > 0) while (words[at]?.text.startsWith('-') === true) at += 1;
  return /^nx(?:@[\w.^~-]+)?$/.test(words[at]?.text ?? '') ? words.slice(at + 1) : undefined;
}

const NX_COMMANDS: ReadonlySet<string> = new Set(
  (
    'add affected configure-ai-agents connect connect-to-nx-cloud daemon dep-graph exec fix-ci format format:check format:write ' +
    'g generate graph help import init list login logout mcp migrate print-affected record register release repair report ' +
    'reset run run-many show start-agent start-ci-run start-nx-agents stop-all-agents complete-ci-run sync sync:check view-logs ' +
    'watch workspace-generator console tui-logs download-cloud-client apply-locally'
  ).split(' '),
);

/** `p:t`, `p:t:c`; a project's name may be scoped, a target's may hold colons. */
function run(words: readonly ShellWord[]): NxCommand {
  const [task] = words;
  if (task === undefined || task.open || task.text.startsWith('-')) return NOTHING;
  const [project = '', target] = task.text.split(':');
  const named = isPattern(project) ? [] : [{ name: project, word: task }];
  if (target === undefined) return { ...NOTHING, projects: named };
  return {
    projects: named,
    targets: [{ name: target, word: task, project, verb: false }],
    generator: undefined,
    options: optionsIn(words.slice(1)),
  };
}

/** `nx <target> <project>`. */
function infix(verb: ShellWord, rest: readonly ShellWord[]): NxCommand {
  const [target = ''] = verb.text.split(':');
  const project = rest[0]?.text.startsWith('-') === false ? rest[0] : undefined;
  if (project?.open === true || isPattern(project?.text ?? '')) return NOTHING;
  return {
    projects: project === undefined ? [] : [{ name: project.text, word: project }],
    targets: [{ name: target, word: verb, project: project?.text, verb: true }],
    generator: undefined,
    options: optionsIn(rest),
  };
}

function many(words: readonly ShellWord[]): NxCommand {
  const projects = valuesOf(words, ['-p', '--projects', '--project']);
  const targets = valuesOf(words, ['-t', '--target', '--targets']);
  const own = projects.length === 1 ? projects[0]?.name : undefined;
  return {
    projects: projects.filter(({ name }) => !isPattern(name)),
    targets: targets.map((target) => ({ ...target, project: own, verb: false })),
    generator: undefined,
    options: [],
  };
}

/** Values of a list: `-t a b`, `-t a,b`, `--targets=a,b`. */
function valuesOf(words: readonly ShellWord[], flags: readonly string[]): NamedWord[] {
  const found: NamedWord[] = [];
  let taking = false;
  for (const word of words) {
    const [flag = '', value] = word.text.startsWith('-')
      ? word.text.split(/=(.*)/s)
      : ['', word.text];
    if (flag !== '') taking = flags.includes(flag);
    if (!taking || value === undefined || word.open) continue;
    found.push(
      ...value
        .split(',')
        .filter((name) => name !== '')
        .map((name) => ({ name, word })),
    );
  }
  return found;
}

function generate(words: readonly ShellWord[]): NxCommand {
  const generator = words.find(({ text }) => !text.startsWith('-'));
  if (generator === undefined || generator.open) return NOTHING;
  return {
    ...NOTHING,
    generator: { name: generator.text, word: generator },
    options: optionsIn(words),
  };
}

function show(words: readonly ShellWord[]): NxCommand {
  const [what, which] = words;
  if (which === undefined || which.open || which.text.startsWith('-')) return NOTHING;
  if (what?.text === 'project')
    return isPattern(which.text)
      ? NOTHING
      : { ...NOTHING, projects: [{ name: which.text, word: which }] };
  return what?.text === 'target' ? { ...run([which]), options: [] } : NOTHING;
}

/** Long options, in camel case and without `no-`; what stands behind `--` is somebody else's. */
function optionsIn(words: readonly ShellWord[]): NamedWord[] {
  const end = words.findIndex(({ text }) => text === '--');
  return (end < 0 ? words : words.slice(0, end)).flatMap((word) => {
    const name = /^--([A-Za-z][\w.-]*)(?:=|$)/s.exec(word.text)?.[1];
    if (name === undefined || name.includes('.')) return [];
    return [{ name: name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), word }];
  });
}

/** `tag:x`, `*`, `!a`, `directory:a`: not one project. */
function isPattern(name: string): boolean {
  return name === '' || /[*!{}]/.test(name) || /^(?:tag|directory)(?::|$)/.test(name);
}
