import { expect, it } from 'vitest';
import type { GateName } from '../../src/core/gates/gate';
import { parseMarkdown } from '../../src/core/markdown/parse-markdown';
import { exists, filesUnder, GATES, read } from './repository';

/** Every rule with the gates that ask it. */
const rules = new Map<
  string,
  {
    readonly severity: string;
    readonly protocol: string;
    readonly description: string;
    readonly gates: GateName[];
  }
>();
for (const { name, rules: asked } of Object.values(GATES)) {
  for (const { id, severity, protocol, description } of asked) {
    const known = rules.get(id);
    if (known === undefined) rules.set(id, { severity, protocol, description, gates: [name] });
    else known.gates.push(name);
  }
}

const sources = filesUnder('src/core').filter((file) => /\/rules\/[a-z0-9-]+\.ts$/.test(file));
const pages = filesUnder('docs/rules').filter((file) => !file.endsWith('README.md'));
const nameOf = (file: string) => file.replace(/^.*\/|\.(?:ts|md)$/g, '');

it('asks every rule that has a file, and has a file for every rule', () => {
  expect(sources.map(nameOf).sort(), 'List the rule in the gate that asks it.').toEqual(
    [...rules.keys()].sort(),
  );
});

it('has a spec beside every rule', () => {
  expect(
    sources.map((file) => file.replace(/\.ts$/, '.spec.ts')).filter((file) => !exists(file)),
  ).toEqual([]);
});

it('has a page for every rule, and for the finding that every gate can make', () => {
  expect(pages.map(nameOf).sort()).toEqual([...rules.keys(), 'exemption-unused'].sort());
});

it.each([...rules])(
  'the page of %s says what the rule says',
  (id, { severity, protocol, description, gates }) => {
    const page = read(`docs/rules/${id}.md`);
    expect(page).toContain(`# ${id}\n\n${description}.\n`);
    expect(page.replace(/ +/g, ' ')).toContain(
      `| ${gates.map((gate) => `\`wsp-${gate}\``).join(', ')} | ${severity} | ${protocol} |`,
    );
    const sections = parseMarkdown(page).headings.filter(({ level }) => level === 2);
    expect(sections.map(({ title }) => title)).toEqual(['Why', 'Found', 'Expected', 'Exceptions']);
  },
);

it.each([...rules])('%s is described in the house style', (id, { description, protocol }) => {
  expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  expect(description).toMatch(/^(?:Require|Disallow|Enforce) .*[^.]$/);
  expect(protocol).toMatch(/^WSP \d+$/);
});
