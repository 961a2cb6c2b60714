// Makes a release of what is committed: version, changelog, commit, tag. Pushing the tag publishes it (.github/workflows/release.yml).
//   npm run release -- --dry-run            shows version and changelog, writes nothing
//   npm run release                         the version that the commits since the last tag ask for
//   npm run release -- --version=1.0.0      another one
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { commitSections, datedChangelog, nextVersion, parseCommit } from './release/plan.mjs';

const { values: options } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, version: { type: 'string' } },
});

try {
  release();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function release() {
  const last = git('tag', '--list', 'v*', '--sort=-version:refname', '--merged').split('\n')[0];
  const commits = commitsSince(last);
  const { version: current } = readJson('package.json');
  const version = options.version ?? nextVersion(current, commits, last === '');
  requireReleasable(version, current, last);
  const date = new Date().toISOString().slice(0, 10);
  // Of what was never released everything is new.
  const sections = last === '' ? '' : commitSections(commits);
  const changelog = datedChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, date, sections);
  if (options['dry-run']) {
    console.log(`v${version} after ${last === '' ? 'nothing' : last}, ${commits.length} commits\n`);
    console.log(changelog.slice(changelog.indexOf(`## ${version} (`)).split(/\n(?=## )/)[0]);
    return;
  }
  write(version, changelog);
  console.log(`Tagged v${version}. To publish it: git push --follow-tags`);
}

function commitsSince(tag) {
  const range = tag === '' ? 'HEAD' : `${tag}..HEAD`;
  return git('log', '--no-merges', '--format=%H%x1f%s%x1f%b%x1e', range)
    .split('\x1e')
    .map((record) => record.trim().split('\x1f'))
    .filter(([hash]) => hash !== '')
    .map(([hash, subject, body = '']) => parseCommit({ hash, subject, body }))
    .filter((commit) => commit !== undefined);
}

function requireReleasable(version, current, last) {
  if (version === undefined)
    throw new Error(
      `Since ${last} there is no commit of type feat, fix or perf. Nothing to release.`,
    );
  if (semver.valid(version) !== version || semver.lt(version, current))
    throw new Error(`\`${version}\` is no version that comes after ${current}.`);
  if (git('tag', '--list', `v${version}`) !== '')
    throw new Error(`v${version} is released already.`);
  if (!options['dry-run'] && git('status', '--porcelain') !== '')
    throw new Error('There are changes that are not committed. Commit or stash them.');
}

function write(version, changelog) {
  writeFileSync('CHANGELOG.md', changelog);
  for (const file of ['package.json', 'package-lock.json']) {
    const json = readJson(file);
    json.version = version;
    if (json.packages !== undefined) json.packages[''].version = version;
    writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
  }
  git('commit', '--all', '--message', `chore(release): ${version}`);
  git('tag', '--annotate', `v${version}`, '--message', `v${version}`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
