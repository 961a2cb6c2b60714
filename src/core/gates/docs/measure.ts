import type { Measurement, ModuleFacts } from '../gate';
import { checkedLinks } from './checked-links';
import { documentsOf, interfaceOf } from './documents';

/** Counts what the gate looked at: a gate that saw nothing proves nothing. */
export function measure({ module }: ModuleFacts): Measurement {
  const documents = documentsOf(module).size;
  const links = checkedLinks(module).length;
  const exports = interfaceOf(module).exports.length;
  return {
    summary: [
      `${count(documents, 'document')}, ${count(links, 'link')}, ${count(exports, 'export')}`,
    ],
    data: { documents, links, exports },
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
