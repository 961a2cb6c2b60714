import type { InferDeclarations } from './inferred-declarations';
import type { SourcePlace } from './interface-model';
import { candidates, isRelative, isTypeScript } from './resolve-specifier';
import { EVERYTHING, type Link } from './source-links';
import { sourceModule, type SourceModule } from './source-module';

/** Gives a file's text, or `undefined` if there is no such file. */
export type ReadFile = (file: string) => string | undefined;

/** What an exported name turned out to be. */
export type Target =
  /** Declared in a file that was read. */
  | {
      readonly kind: 'local';
      readonly module: SourceModule;
      readonly name: string;
      readonly typeOnly: boolean;
    }
  /** All exports of a file that was read. */
  | { readonly kind: 'namespace'; readonly module: SourceModule; readonly typeOnly: boolean }
  /** From another package, or a file without types. */
  | {
      readonly kind: 'external';
      readonly from: string;
      readonly name: string;
      readonly typeOnly: boolean;
    }
  | {
      readonly kind: 'missing';
      readonly module: SourceModule;
      readonly link: Link;
      readonly typeOnly: boolean;
    };

/** A name that a file exports. */
export interface Exported {
  readonly target: Target;
  /** Where the export is written. */
  readonly place: SourcePlace;
}

interface Starred {
  readonly module: SourceModule;
  readonly typeOnly: boolean;
}

/** Follows imports and exports between files, each of which is read once. */
export class Reach {
  private readonly read: ReadFile;
  private readonly infer: InferDeclarations | undefined;
  private readonly starred = new Map<SourceModule, Starred[]>();
  private readonly modules = new Map<string, SourceModule | undefined>();

  constructor(read: ReadFile, infer?: InferDeclarations) {
    this.read = read;
    this.infer = infer;
  }

  /** Every file that was read so far. */
  get files(): SourceModule[] {
    return [...this.modules.values()].filter((module) => module !== undefined);
  }

  module(file: string): SourceModule | undefined {
    if (!this.modules.has(file)) {
      const text = this.read(file);
      this.modules.set(file, text === undefined ? undefined : sourceModule(file, text, this.infer));
    }
    return this.modules.get(file);
  }

  /** All names that a file exports; a package's unknown names stand under `* from '<package>'`. */
  exportsOf(module: SourceModule): Map<string, Exported> {
    const all = new Map<string, Exported>();
    for (const one of this.withStars(module)) {
      for (const [name, link] of one.module.exports) {
        if (all.has(name) || (name === 'default' && one.module !== module)) continue;
        const target = this.follow(one.module, link, one.typeOnly, new Set());
        all.set(name, { target, place: one.module.placeAt(link.offset) });
      }
      for (const star of one.module.stars) {
        if (this.target(one.module, star) !== undefined) continue;
        const target = this.outside(one.module, star, one.typeOnly || star.typeOnly);
        const place = one.module.placeAt(star.offset);
        all.set(`* from '${star.from ?? ''}'`, { target, place });
      }
    }
    return all;
  }

  /** The file itself and everything that it re-exports by `export *`, nearest first, cycles once. */
  private withStars(module: SourceModule): Starred[] {
    const known = this.starred.get(module);
    if (known !== undefined) return known;
    const found = new Map<SourceModule, Starred>([[module, { module, typeOnly: false }]]);
    for (const one of found.values()) {
      for (const star of one.module.stars) {
        const next = this.target(one.module, star);
        if (next === undefined || found.has(next)) continue;
        found.set(next, { module: next, typeOnly: one.typeOnly || star.typeOnly });
      }
    }
    const all = [...found.values()];
    this.starred.set(module, all);
    return all;
  }

  private follow(
    module: SourceModule,
    link: Link,
    typeOnlySoFar: boolean,
    seen: Set<Link>,
  ): Target {
    const typeOnly = typeOnlySoFar || link.typeOnly;
    if (seen.has(link)) return { kind: 'missing', module, link, typeOnly };
    seen.add(link);
    if (link.from === undefined) {
      if (module.declarations.has(link.name))
        return { kind: 'local', module, name: link.name, typeOnly };
      const imported = module.imports.get(link.name);
      return imported === undefined
        ? { kind: 'missing', module, link, typeOnly }
        : this.follow(module, imported, typeOnly, seen);
    }
    const next = this.target(module, link);
    if (next === undefined) return this.outside(module, link, typeOnly);
    if (link.name === EVERYTHING) return { kind: 'namespace', module: next, typeOnly };
    return (
      this.named(next, link.name, typeOnly, seen) ?? { kind: 'missing', module, link, typeOnly }
    );
  }

  private named(
    module: SourceModule,
    name: string,
    typeOnly: boolean,
    seen: Set<Link>,
  ): Target | undefined {
    for (const one of name === 'default' ? [{ module, typeOnly: false }] : this.withStars(module)) {
      const link = one.module.exports.get(name);
      if (link !== undefined) return this.follow(one.module, link, typeOnly || one.typeOnly, seen);
      const loose = one.module.stars.find((star) => this.target(one.module, star) === undefined);
      if (loose !== undefined && !isRelative(loose.from ?? ''))
        return this.outside(one.module, { ...loose, name }, typeOnly);
    }
    return undefined;
  }

  private target(module: SourceModule, { from }: Link): SourceModule | undefined {
    if (from === undefined || !isRelative(from)) return undefined;
    for (const file of candidates(module.file, from).filter(isTypeScript)) {
      const found = this.module(file);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private outside(module: SourceModule, link: Link, typeOnly: boolean): Target {
    const { from = '', name } = link;
    const exists =
      !isRelative(from) ||
      candidates(module.file, from).some((file) => this.read(file) !== undefined);
    return exists
      ? { kind: 'external', from, name, typeOnly }
      : { kind: 'missing', module, link, typeOnly };
  }
}
