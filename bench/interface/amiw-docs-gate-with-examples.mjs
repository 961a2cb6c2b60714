// The whole gate of the documents, of each module, whose examples are compiled and run in another process.
import { cpuOfChildren, runGates } from './docs-gate.mjs';

const [folder, repository] = process.argv.slice(2);
await runGates(folder, repository, 'modules/communication');
const { user, system } = process.cpuUsage();
console.log(`cpu ms: ${Math.round((user + system) / 1000 + cpuOfChildren())}`);
