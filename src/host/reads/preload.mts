import { observeReads } from './observe.mjs';
import { observationIn } from './preload-option.mjs';

/** Node loads this before the program, in each thread and in each process that the program starts. */
observeReads(observationIn(new URL(import.meta.url)));
