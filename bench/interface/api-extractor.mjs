// Declarations of all modules by one run of the compiler, then API Extractor's report of each.
import './report-cpu.mjs';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const ts = require('typescript');
const { Extractor, ExtractorConfig } = require('@microsoft/api-extractor');

const config = ts.getParsedCommandLineOfConfigFile(
  join(folder, 'tsconfig.bench.json'),
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(String(messageText));
    },
  },
);
ts.createProgram(config.fileNames, config.options).emit();
mkdirSync(join(folder, 'reports'), { recursive: true });
for (const name of readdirSync(join(folder, 'modules/communication'))) {
  const projectFolder = join(folder, 'modules/communication', name);
  const prepared = ExtractorConfig.prepare({
    configObject: {
      projectFolder,
      mainEntryPointFilePath: join(folder, 'out/communication', name, 'src/index.d.ts'),
      compiler: { overrideTsconfig: { compilerOptions: config.raw.compilerOptions } },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(folder, 'reports'),
        reportTempFolder: join(folder, 'reports'),
      },
      docModel: { enabled: true, apiJsonFilePath: join(folder, 'reports', `${name}.api.json`) },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
  });
  Extractor.invoke(prepared, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
}
