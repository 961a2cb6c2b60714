// The whole gate of the documents, of each module, where none has an example.
import './report-cpu.mjs';
import { runGates } from './docs-gate.mjs';

const [folder, repository] = process.argv.slice(2);
await runGates(folder, repository, 'without/communication');
