import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import type { InterfaceEntry } from '../interface-entries';
import { compareInterface, INTERFACE_DOCUMENT, rewriteFix } from '../interface-comparison';

export const interfaceSignatureChanged: Rule<ModuleFacts> = {
  id: 'interface-signature-changed',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require the signatures in INTERFACE.md to be those of the exports',
  exemptible: false,
  check({ module }, report) {
    for (const { documented, actual } of compareInterface(module)?.pairs ?? []) {
      if (documented.signature === actual.signature) continue;
      report({
        ...{ file: INTERFACE_DOCUMENT, line: documented.line },
        message: difference(documented, actual),
        fix: rewriteFix(module),
      });
    }
  },
};

/** Longer signatures are better compared in the file. */
const SHORT = 100;

function difference({ name, code }: InterfaceEntry, actual: InterfaceEntry): string {
  if (code === undefined) return `The entry of \`${name}\` has no signature.`;
  const isShort = Math.max(code.length, actual.code?.length ?? Infinity) <= SHORT;
  if (!isShort || (code + (actual.code ?? '')).includes('`')) {
    return `The signature of \`${name}\` is not that of the source.`;
  }
  return `The signature of \`${name}\` is \`${code}\`; the source says \`${actual.code ?? ''}\`.`;
}
