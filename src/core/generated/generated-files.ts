import { asyncApiFile } from './async-api-file';
import { eventContractsFile } from './event-contracts-file';
import type { GeneratedFile } from './generated-file';

/** All files that are made from contracts as a whole. */
export const GENERATED_FILES: readonly GeneratedFile[] = [asyncApiFile, eventContractsFile];
