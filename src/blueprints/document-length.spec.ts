import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writtenLines } from '../core/gates/docs/rules/document-long';
import { parseMarkdown } from '../core/markdown/parse-markdown';
import { readOptions } from './blueprint-options';
import { BLUEPRINTS } from './registry';
import { contextOf, render } from './render.fixture';

const CASES = join(__dirname, '../../e2e/blueprints');
const DOCUMENTS = ['README.md', 'INTERFACE.md', 'ROADMAP.md', 'ModLog.md'];
/** Of what somebody has written; blocks that are made from the sources are held against them anyway. */
const MOST_LINES = 400;

interface Case {
  readonly name: string;
  readonly options?: object;
}

describe.each(BLUEPRINTS.map((blueprint) => [blueprint.name, blueprint] as const))(
  'the documents of %s',
  (name, blueprint) => {
    const cases = readdirSync(join(CASES, name)).map((file) => `${name}/${file}`);

    it.each(cases)('of %s stay short enough to be reviewed', { timeout: 60_000 }, async (file) => {
      const given = parse(readFileSync(join(CASES, file), 'utf8')) as Case;
      const context = contextOf(given.name);
      const { options, problems } = await readOptions(blueprint, given.options, context);
      expect(problems).toEqual([]);
      const files = render(blueprint, context, options);
      const lines = DOCUMENTS.map((document) =>
        writtenLines(parseMarkdown(files.get(document) ?? '')),
      );
      const together = lines.reduce((sum, count) => sum + count, 0);
      expect(together).toBeLessThanOrEqual(MOST_LINES);
    });
  },
);
