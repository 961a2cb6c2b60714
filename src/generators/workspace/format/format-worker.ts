import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type FileText, formatTexts } from './format-texts';

const { root, prettier } = workerData as { readonly root: string; readonly prettier: string };

/**
 * A formatter's first files take five times as long as its later ones, so it gets to know this file while the
 * generator still plans. Nothing is written.
 */
const sample = { path: 'warm-up.ts', text: readFileSync(__filename, 'utf8') };
const warm = formatTexts(root, prettier, [sample]);

parentPort?.on('message', (files: readonly FileText[]) => {
  void warm.then(async () => parentPort?.postMessage(await formatTexts(root, prettier, files)));
});
