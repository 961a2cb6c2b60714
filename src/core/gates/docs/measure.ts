import type { Measurement } from '../gate';
import { checkedLinks } from './checked-links';
import { documentsOf, interfaceOf } from './documents';
import type { DocsFacts } from './facts';

/** Counts what the gate looked at: a gate that saw nothing proves nothing. */
export function measure({ module, run }: DocsFacts): Measurement {
  const documents = documentsOf(module).size;
  const links = checkedLinks(module).length;
  const exports = interfaceOf(module).exports.length;
  return {
    summary: [
      [
        count(documents, 'document'),
        count(links, 'link'),
        count(exports, 'export'),
        count(run.ran, 'example'),
      ].join(', '),
    ],
    data: { documents, links, exports, examples: run.ran, results: run.results },
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
