// Compiles src to dist and copies what tsc does not: option schemas, blueprint templates, style and scripts of the report.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  cpSync(path, join(dist, path.slice(join(root, 'src').length)), { recursive: true });
}
