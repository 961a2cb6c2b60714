import type { Milestone } from '../../core/manifest/manifest';
import type { ModuleGeneratorSchema } from './schema';

/** What was asked for, with every default filled in. */
export interface NormalizedOptions {
  readonly name: string;
  /** `undefined` when no domain was named; `auto` when the purpose shall decide. */
  readonly domain: string | undefined;
  /** One sentence without its full stop; empty when none was given. */
  readonly purpose: string;
  readonly blueprint: string;
  /** JSON, or a file's path; `undefined` when none were given. */
  readonly options: string | undefined;
  readonly milestone: Milestone;
  readonly allowSimilar: boolean;
  readonly skipFormat: boolean;
  readonly skipInstall: boolean;
}

export function normalizeOptions(schema: ModuleGeneratorSchema): NormalizedOptions {
  const domain = schema.domain?.trim();
  return {
    name: schema.name,
    domain: domain === '' ? 'auto' : domain,
    purpose: (schema.purpose ?? '').replace(/\s+/g, ' ').trim().replace(/\.+$/, ''),
    blueprint: schema.blueprint ?? 'service',
    options: schema.options?.trim(),
    milestone: schema.milestone ?? 'poc',
    allowSimilar: schema.allowSimilar ?? false,
    skipFormat: schema.skipFormat ?? false,
    skipInstall: schema.skipInstall ?? false,
  };
}
