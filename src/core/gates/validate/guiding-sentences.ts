import { words } from '../docs/sections';

/**
 * What templates of this version and of earlier ones write in modules of every kind: how a document is to be read, and
 * what the bus does for each of them. Nobody has copied it, and it is true everywhere.
 */
const SENTENCES = [
  'A line that is wanted becomes a criterion of the milestone that it is wanted for.',
  'A milestone is reached when each of its criteria is ticked.',
  'An answer that fails is tried again by the bus, and becomes a dead letter in the end.',
  'An event that is delivered twice is answered once.',
  'An operator can tune it, and nothing that it promises can break unnoticed.',
  'An outbox, so that an event is published even when the process ends between the write and the publication.',
  'Capitals and space around words do not matter.',
  'Only whole words fit, in capitals or not.',
  'Other modules can build on it: what it takes, publishes and refuses is settled and tested.',
  'The list is made from the sources; the examples in it start from here:',
  'Unit tests cover each part alone, integration tests the whole module on a real kernel.',
  "What production asks for is the workspace's to decide.",
];

/** By their words. */
export const GUIDING_SENTENCES: ReadonlySet<string> = new Set(
  SENTENCES.map((sentence) => words(sentence).join(' ')),
);
