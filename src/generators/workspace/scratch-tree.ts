import type { FileChange, Tree } from '@nx/devkit';

/** What a scratch tree keeps to itself. */
export interface ScratchOptions {
  /** Which paths are written here and not to the tree below. @default all */
  readonly keeps?: (path: string) => boolean;
  /** Whether what it keeps begins empty, whatever lies there below. @default false */
  readonly isEmpty?: boolean;
}

/**
 * A tree over another one that keeps what is written to it, so that it can be looked at and thrown away.
 * It has what generators of this plugin use of a tree; renaming and permissions are not among that.
 */
export class ScratchTree implements Tree {
  readonly root: string;
  readonly #below: Tree;
  readonly #keeps: (path: string) => boolean;
  readonly #isEmpty: boolean;
  readonly #files = new Map<string, Buffer | null>();

  constructor(below: Tree, { keeps = () => true, isEmpty = false }: ScratchOptions = {}) {
    this.root = below.root;
    this.#below = below;
    this.#keeps = keeps;
    this.#isEmpty = isEmpty;
  }

  /** Texts of what was written here, by path. */
  get written(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#files].flatMap(([path, content]): [string, string][] =>
        content === null ? [] : [[path, content.toString('utf8')]],
      ),
    );
  }

  read(path: string): Buffer | null;
  read(path: string, encoding: BufferEncoding): string | null;
  read(path: string, encoding?: BufferEncoding): Buffer | string | null {
    const file = normal(path);
    const own = this.#files.get(file);
    const content =
      own === undefined ? (this.#isHidden(file) ? null : this.#below.read(file)) : own;
    return content === null || encoding === undefined ? content : content.toString(encoding);
  }

  write(path: string, content: Buffer | string): void {
    const file = normal(path);
    if (this.#keeps(file)) this.#files.set(file, Buffer.from(content));
    else this.#below.write(file, content);
  }

  delete(path: string): void {
    const file = normal(path);
    if (this.#keeps(file)) this.#files.set(file, null);
    else this.#below.delete(file);
  }

  exists(path: string): boolean {
    const file = normal(path);
    if (this.#files.has(file)) return this.#files.get(file) !== null;
    return this.#isFolder(file) || (!this.#isHidden(file) && this.#below.exists(file));
  }

  isFile(path: string): boolean {
    const file = normal(path);
    const own = this.#files.get(file);
    if (own !== undefined) return own !== null;
    return !this.#isHidden(file) && this.#below.exists(file) && this.#below.isFile(file);
  }

  children(path: string): string[] {
    const folder = normal(path);
    const prefix = folder === '' ? '' : `${folder}/`;
    const own = [...this.#files.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length).split('/')[0] ?? '');
    const below = this.#isHidden(`${prefix}x`) ? [] : this.#below.children(folder);
    return [...new Set([...own, ...below])].filter((name) => this.exists(prefix + name));
  }

  listChanges(): FileChange[] {
    const own = [...this.#files].flatMap(([path, content]): FileChange[] => {
      const isBelow = this.#below.exists(path);
      if (content === null) return isBelow ? [{ path, type: 'DELETE', content }] : [];
      return [{ path, type: isBelow ? 'UPDATE' : 'CREATE', content }];
    });
    return [...this.#below.listChanges().filter(({ path }) => !this.#files.has(path)), ...own];
  }

  rename(): never {
    throw new Error('A scratch tree renames nothing.');
  }

  changePermissions(): never {
    throw new Error('A scratch tree has no permissions.');
  }

  #isFolder(path: string): boolean {
    for (const [file, content] of this.#files)
      if (content !== null && file.startsWith(`${path}/`)) return true;
    return false;
  }

  #isHidden(path: string): boolean {
    return this.#isEmpty && this.#keeps(path);
  }
}

function normal(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .replace(/^\.$/, '');
}
