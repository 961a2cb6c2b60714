/** A word of a command line as the shell would hand it on. */
export interface ShellWord {
  /** Without quotes and backslashes. */
  readonly text: string;
  /** Of its first character in the script. */
  readonly offset: number;
  /** Whether the shell, or the reader, puts something else in its place: `$HOME`, `*.ts`, `<name>`. */
  readonly open: boolean;
}

/** One simple command: a program and its arguments, without assignments and redirections. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
}

/** What makes a script more than a list of simple commands. */
const COMPOUND = new Set(
  'if then else elif fi for while until do done case esac function select { } ( ) [[ time !'.split(
    ' ',
  ),
);

/**
 * Reads a script as a list of simple commands: quotes, comments, continued lines, assignments, redirections, `&&`, pipes.
 * It stops where a script becomes a program (loops, substitutions, here documents): what follows is not judged.
 */
export function parseShell(script: string): ShellCommand[] {
  const reader = new Reader(script);
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  const end = (): void => {
    const program = words.findIndex(({ text }) => !ASSIGNMENT.test(text));
    if (program >= 0) commands.push({ words: words.slice(program) });
    words = [];
  };
  for (let token = reader.next(); token !== 'stop'; token = reader.next()) {
    if (token === 'end') end();
    else if (words.length === 0 && COMPOUND.has(token.text)) return commands;
    else words.push(token);
  }
  if (!reader.failed) end();
  return commands;
}

const ASSIGNMENT = /^[A-Za-z_]\w*=/;

type Token = ShellWord | 'end' | 'stop';

/** Reads one token after the other; `failed` says that it met something that it does not understand. */
class Reader {
  failed = false;
  private at = 0;

  constructor(private readonly script: string) {}

  next(): Token {
    this.skip(/(?:[ \t]|\\\r?\n)+/y);
    if (this.at >= this.script.length) return 'stop';
    if (this.skip(/#[^\r\n]*/y)) return this.next();
    if (this.skip(/\r\n?|\n|&&|\|\|?|;|&(?!>)/y)) return 'end';
    if (/^(?:<<|[<>]\(|\(|\)|`)/.test(this.script.slice(this.at, this.at + 2))) return this.fail();
    if (this.skip(/\d*(?:>>?&?|<(?![\w\s.-]+>)|&>)[ \t]*/y)) return this.redirection();
    const before = this.at;
    const word = this.word();
    return this.at === before ? this.fail() : word;
  }

  /** The file of a redirection is no argument. */
  private redirection(): Token {
    const target = this.word();
    return target === 'stop' ? target : this.next();
  }

  private word(): ShellWord | 'stop' {
    const offset = this.at;
    let text = '';
    let open = false;
    while (this.at < this.script.length && !/[ \t\r\n;&|<>()]/.test(this.script.charAt(this.at))) {
      const part = this.part();
      if (part === undefined) return this.fail();
      text += part.text;
      open ||= part.open;
    }
    const placeholder = this.take(/<[\w\s.-]+>/y);
    if (placeholder === undefined) return { text, offset, open };
    const rest = this.word();
    if (rest === 'stop') return rest;
    return { text: text + placeholder + rest.text, offset, open: true };
  }

  /** A quoted part, an escaped character, or one character; `undefined` for what is not understood. */
  private part(): { readonly text: string; readonly open: boolean } | undefined {
    const single = this.take(/'[^']*'/y);
    if (single !== undefined) return { text: single.slice(1, -1), open: false };
    const double = this.take(/"(?:[^"\\]|\\[\s\S])*"/y);
    if (double !== undefined) {
      if (/`|\$\(/.test(double)) return undefined;
      const text = double.slice(1, -1).replace(/\\(["\\$`])/g, '$1');
      return { text, open: double.includes('$') };
    }
    const escaped = this.take(/\\[\s\S]/y);
    if (escaped !== undefined)
      return { text: escaped === '\\\n' ? '' : escaped.slice(1), open: false };
    const character = this.script.charAt(this.at);
    if (/['"`]/.test(character) || this.script.startsWith('$(', this.at)) return undefined;
    this.at += 1;
    return { text: character, open: /[$*?[\]{}~…]/.test(character) };
  }

  private fail(): 'stop' {
    this.failed = true;
    return 'stop';
  }

  private skip(pattern: RegExp): boolean {
    return this.take(pattern) !== undefined;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.script) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}
