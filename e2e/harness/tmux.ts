import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Environment } from './environment';

const WAIT_MS = 60_000;
const LOOK_MS = 200;
const SIZE = ['-x', '120', '-y', '50'];

/** A command in a terminal of its own, to which a test types as a person does, and which it reads as a person does. */
export class Terminal {
  readonly #socket: string;

  private constructor(socket: string) {
    this.#socket = socket;
  }

  /** @throws when there is no tmux: what people see in a terminal cannot be tested without one. */
  static open(name: string, command: string, cwd: string, env: Environment): Terminal {
    const terminal = new Terminal(`amiw-${String(process.pid)}-${name}`);
    const script = `${command}; echo "ended with $?"; sleep 600`;
    const start = ['-f', '/dev/null', 'new-session', '-d', ...SIZE, '-c', cwd, script];
    terminal.#tmux(start, { ...env, TERM: 'xterm-256color' });
    return terminal;
  }

  type(text: string): void {
    this.#tmux(['send-keys', '-l', text]);
  }

  press(...keys: readonly ('Enter' | 'Down' | 'C-c')[]): void {
    this.#tmux(['send-keys', ...keys]);
  }

  /** What stands there now, without empty lines. */
  screen(): string {
    const text = this.#tmux(['capture-pane', '-p', '-S', '-200']);
    return text.replace(/^\s*\n/gm, '');
  }

  /** Waits until the screen shows it. */
  async shows(text: string): Promise<string> {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const screen = this.screen();
      if (screen.includes(text)) return screen;
      if (Date.now() > end) throw new Error(`The terminal does not show "${text}":\n${screen}`);
      await sleep(LOOK_MS);
    }
  }

  /** Waits until the screen shows it no more. */
  async hides(text: string): Promise<void> {
    const end = Date.now() + WAIT_MS;
    while (this.screen().includes(text)) {
      if (Date.now() > end)
        throw new Error(`The terminal still shows "${text}":\n${this.screen()}`);
      await sleep(LOOK_MS);
    }
  }

  /** Waits for the end of the command. */
  async exitCode(): Promise<number> {
    const [, code] = /ended with (\d+)/.exec(await this.shows('ended with ')) ?? [];
    return Number(code);
  }

  close(): void {
    this.#tmux(['kill-server']);
  }

  #tmux(args: readonly string[], env?: Environment): string {
    const { error, status, stdout, stderr } = spawnSync('tmux', ['-L', this.#socket, ...args], {
      encoding: 'utf8',
      ...(env && { env }),
    });
    if (error !== undefined)
      throw new Error('This test needs tmux: `apt-get install tmux`.', { cause: error });
    if (status !== 0) throw new Error(`\`tmux ${args.join(' ')}\` failed: ${stderr}`);
    return stdout;
  }
}
