// What the benches share: a workspace to measure in, numbers in the middle, and reports that `bench/all.mjs` reads.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { capture, REPOSITORY } from '../scripts/commands.mjs';
import { createArguments, packPlugin } from '../scripts/workspaces.mjs';

/** Where reports go, from the repository's root. */
export const REPORTS = 'reports/bench';

/** Of at least one value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1] + sorted[middle]) / 2
    : sorted[Math.floor(middle)];
}

/** Of at least one value; `share` from 0 to 1. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Reads `10,50` or `3`; ends the process when a number is none, or below 1. */
export function wholeNumbers(option, text) {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  console.error(`--${option} is "${text}". Expected whole numbers from 1 on.`);
  return process.exit(1);
}

/** Runs a command that has to work: what follows it would mean nothing otherwise. */
export async function must(file, args, { cwd = REPOSITORY, env = process.env } = {}) {
  const { code, output, stdout } = await capture(file, args, { cwd, env });
  if (code === 0) return stdout;
  console.error(`\`${[file, ...args].join(' ')}\` ended with exit code ${code}:\n${output}`);
  return process.exit(1);
}

/**
 * Makes an Nx workspace of project references with the plugin, built and packed from here.
 *
 * @param options.first What Nx shall do before the plugin is added, if anything: arguments of `nx`.
 * @returns its folder.
 */
export async function workspaceWithPlugin(folder, { nx, env, first }) {
  await must('node', ['scripts/build.mjs']);
  const tarball = await packPlugin(folder, env);
  await must('npx', createArguments(nx, 'ts'), { cwd: folder, env });
  const workspace = join(folder, 'acme');
  if (first !== undefined) await must('npx', ['nx', ...first], { cwd: workspace, env });
  await must('npx', ['nx', 'add', `@wsp/amiw@file:${tarball}`], { cwd: workspace, env });
  return workspace;
}

/**
 * Writes `reports/bench/<name>.json`.
 *
 * @param comparisons What `bench/all.mjs` shows: `{ what, ours, theirs, unit, target?, isShown? }`, medians of the same run; the
 *   target is the most that ours may be of theirs. The picture has those that say `isShown`.
 */
export function writeReport(name, { comparisons, ...details }) {
  const folder = join(REPOSITORY, REPORTS);
  mkdirSync(folder, { recursive: true });
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cpus: cpus().length,
    platform: process.platform,
  };
  const rows = comparisons.map((row) => ({ ...row, ratio: row.ours / row.theirs }));
  const json = { name, machine, ...details, comparisons: rows };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  console.table(
    rows.map(({ what, ours, theirs, unit, ratio, target }) => ({
      what,
      ours: `${shown(ours)} ${unit}`,
      theirs: `${shown(theirs)} ${unit}`,
      ratio: ratio.toFixed(2),
      ...(target !== undefined && { target }),
    })),
  );
  console.log(`Written to ${REPORTS}/${name}.json.`);
}

/** Three digits say enough. */
export function shown(value) {
  return Number(value.toPrecision(3)).toLocaleString('en-US');
}
