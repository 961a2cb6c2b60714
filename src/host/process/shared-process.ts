import { fork, type ChildProcess } from 'node:child_process';
import { childEnvironment } from './child-environment';
import { childProgram } from './child-program';
import { forgetGroup, guardGroup, killGroup } from './process-groups';

/** A process that works for all modules that this one is asked about: one at a time, which ends with us. */
export class SharedProcess {
  #current: ChildProcess | undefined;
  /** How often each is held at the moment. */
  readonly #holds = new WeakMap<ChildProcess, number>();

  /**
   * @param program By its path below `src/host` without extension.
   * @param folder Absolute; where it works.
   */
  constructor(
    private readonly program: string,
    private readonly folder: () => string,
  ) {}

  /** The process that is there, or a new one. While it is held we stay. */
  hold(): ChildProcess {
    const isThere = this.#current?.connected === true && this.#current.exitCode === null;
    const child = isThere && this.#current !== undefined ? this.#current : this.#start();
    this.#holds.set(child, this.#holdsOf(child) + 1);
    child.ref();
    child.channel?.ref();
    return child;
  }

  /** An idle one keeps nobody from ending. */
  release(child: ChildProcess): void {
    this.#holds.set(child, this.#holdsOf(child) - 1);
    if (this.#holdsOf(child) > 0) return;
    child.unref();
    child.channel?.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr]) {
      if (stream !== null && 'unref' in stream) (stream as unknown as { unref(): void }).unref();
    }
  }

  /** Ends it with all that it started; the next one to ask gets another. */
  discard(child: ChildProcess): void {
    if (this.#current === child) this.#current = undefined;
    killGroup(child);
  }

  #holdsOf(child: ChildProcess): number {
    return this.#holds.get(child) ?? 0;
  }

  #start(): ChildProcess {
    const child = fork(childProgram(this.program), [], {
      cwd: this.folder(),
      env: childEnvironment(process.env),
      execArgv: [],
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    guardGroup(child);
    const gone = (): void => {
      forgetGroup(child);
      if (this.#current === child) this.#current = undefined;
    };
    child.once('exit', gone);
    // It could not be started, or not be asked: whoever waits for it hears of that, too.
    child.on('error', gone);
    child.stdin?.on('error', () => undefined);
    child.stdout?.resume();
    child.stderr?.resume();
    // Each who waits for an answer listens.
    child.setMaxListeners(0);
    this.#current = child;
    return child;
  }
}
