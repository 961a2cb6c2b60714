import type { Finding } from '../../../src/core/findings/finding';
import { evaluate } from '../../../src/core/gates/evaluate';
import type { Gate, ModuleFacts } from '../../../src/core/gates/gate';
import type { Shown } from './page';

/**
 * Puts what a page shows into a module that has no other fault, and asks the gate.
 *
 * @param found What the page shows as found: where it expects a command, that is what the command starts from.
 */
export type Frame = (shown: Shown, found: Shown) => readonly Finding[];

/** A frame for each rule of a gate, by its id. */
export type Frames = Readonly<Record<string, Frame>>;

/** What the gate says of the module with what a page shows. */
export function frameOf<Facts extends ModuleFacts>(
  gate: Gate<Facts>,
  facts: (shown: Shown, found: Shown) => Facts,
): Frame {
  return (shown, found) => evaluate(gate, facts(shown, found)).findings;
}
