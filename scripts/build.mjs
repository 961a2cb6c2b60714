// Compiles src to dist and copies what tsc does not: option schemas, blueprint templates, style and scripts of the report.
// Editors and agents read the examples of a generator from a file beside its schema: that is made here of what the schema says.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);

for (const file of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  const path = join(file.parentPath, file.name);
  const isTemplate = /[\\/]files[\\/]/.test(path);
  const isPageAsset = /[\\/]report[\\/]page[\\/]/.test(path);
  if (!file.isFile() || !(file.name === 'schema.json' || isTemplate || isPageAsset)) continue;
  const target = join(dist, relative(join(root, 'src'), path));
  cpSync(path, target);
  if (file.name === 'schema.json') writeExamples(target);
}

function writeExamples(schemaFile) {
  const { title, examples, examplesFile } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  if (examplesFile === undefined) return;
  const sections = examples.map(
    ({ command, description }) => `${description}:\n\n\`\`\`sh\n${command}\n\`\`\`\n`,
  );
  writeFileSync(join(dirname(schemaFile), examplesFile), [`# ${title}\n`, ...sections].join('\n'));
}
