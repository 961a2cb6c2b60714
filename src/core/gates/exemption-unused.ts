import type { Finding } from '../findings/finding';
import type { Exemption } from '../manifest/manifest';

/** The finding that every gate makes of an exemption that matches nothing: the file was mended or renamed. */
export function exemptionUnused({ rule, file }: Exemption): Finding {
  return {
    ruleId: 'exemption-unused',
    severity: 'error',
    protocol: 'WSP 62',
    file: 'wsp.json',
    message: `The exemption of \`${file}\` from \`${rule}\` matches no finding that may be exempted.`,
    fix: 'Remove it from "exemptions" in wsp.json.',
  };
}
