// Runs Stryker in one module of a throw-away workspace and reads its report.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './commands.mjs';

/** The newest that runs on Node 20; its vitest runner takes vitest 2 and later. */
const STRYKER = '9.6.1';

/** What a workspace needs for {@link mutate}. */
export const STRYKER_PACKAGES = ['core', 'vitest-runner'].map(
  (name) => `@stryker-mutator/${name}@${STRYKER}`,
);

/**
 * Of a module its unit tests only: what counts is what `wsp-coverage` runs. An ecosystem is what its modules do together,
 * which its integration tests play.
 */
const vitestConfig = (root) => `import { mergeConfig } from 'vitest/config';
import config from './vitest.config.mts';

export default mergeConfig(config, {
  test: { exclude: [${root.startsWith('ecosystems/') ? '' : "'**/*.integration.test.ts', "}'**/node_modules/**'] },
});
`;

const STRYKER_CONFIG = {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'stryker.vitest.config.mjs' },
  // Generated copies of the contracts are data, and `wsp-contracts` fails on each change of one (event-types-stale).
  mutate: ['src/**/*.ts', '!src/**/*.generated.ts'],
  // The workspace is thrown away, so the sources may be changed where they are: imports between modules stay right.
  inPlace: true,
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['json'],
  jsonReporter: { fileName: 'stryker.json' },
};

const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/** @returns the score in percent, and each mutant that no test notices. */
export async function mutate({ workspace, root, env }) {
  const cwd = join(workspace, root);
  writeFileSync(join(cwd, 'stryker.vitest.config.mjs'), vitestConfig(root));
  writeFileSync(join(cwd, 'stryker.config.json'), JSON.stringify(STRYKER_CONFIG));
  console.log(`\n$ npx stryker run   (${root})`);
  const code = await run('npx', ['stryker', 'run', 'stryker.config.json'], { cwd, env });
  if (code !== 0) throw new Error(`Stryker ended with exit code ${code} in ${root}.`);
  return { root, ...read(JSON.parse(readFileSync(join(cwd, 'stryker.json'), 'utf8'))) };
}

function read({ files }) {
  const mutants = Object.entries(files).flatMap(([file, { mutants: ofFile }]) =>
    ofFile.map((mutant) => ({ file, ...mutant })),
  );
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  const unnoticed = mutants.filter(({ status }) => UNNOTICED.has(status));
  const total = noticed + unnoticed.length;
  if (total === 0) throw new Error('Stryker made no mutants.');
  return { noticed, total, score: (100 * noticed) / total, survivors: unnoticed.map(describe) };
}

function describe({ file, location, mutatorName, replacement = '' }) {
  const place = `${file}:${location.start.line}:${location.start.column}`;
  return {
    place,
    mutator: mutatorName,
    replacement: replacement.replace(/\s+/g, ' ').slice(0, 60),
  };
}
