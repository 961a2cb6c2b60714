import { expect, it } from 'vitest';
import { normalizePluginOptions, type AmiwPluginOptions } from './plugin-options';

it.each<[AmiwPluginOptions, string]>([
  [{ strcture: false } as AmiwPluginOptions, 'write "structure" instead of "strcture"'],
  [{ domains: ['Billing'] }, '"domains" of @wsp/amiw holds "Billing"'],
  [{ domains: [] }, '"domains" of @wsp/amiw holds []'],
  [{ blueprint: ['./a'] } as AmiwPluginOptions, 'write "blueprints" instead of "blueprint"'],
  [{ blueprints: './a' as unknown as string[] }, '"blueprints" of @wsp/amiw holds "./a"'],
  [{ blueprints: ['./a', './a'] }, '"blueprints" of @wsp/amiw holds "./a"'],
  [{ blueprints: ['/a'] }, '"blueprints" of @wsp/amiw holds "/a"'],
  [{ blueprintFolder: '../a' }, '"blueprintFolder" of @wsp/amiw is "../a"'],
  [{ blueprintFolder: 3 as unknown as string }, '"blueprintFolder" of @wsp/amiw is 3'],
  [{ docs: 3 as unknown as string }, '"docs" of @wsp/amiw is 3'],
  [{ eventEdges: 'yes' as unknown as boolean }, '"eventEdges" of @wsp/amiw is "yes"'],
  [{ eventEdge: true } as AmiwPluginOptions, 'write "eventEdges" instead of "eventEdge"'],
])('refuses the options %j', (options, message) => {
  expect(() => normalizePluginOptions(options)).toThrow(message);
});
