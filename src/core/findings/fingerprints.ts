/** What tells one finding from another, wherever in its file it stands. */
interface Identity {
  readonly ruleId: string;
  readonly path: string;
  readonly message: string;
}

/**
 * A fingerprint for each finding. Lines and columns are left out, and so are numbers of a message outside of names,
 * which are often lines or counts: a finding that has moved, or has got a little worse, is still the same one.
 * Findings that only differ by these are numbered in their order.
 */
export function fingerprints(findings: readonly Identity[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, path, message }) => {
    const key = [ruleId, path, withoutNumbers(message)].join('\0');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return hash(`${key}\0${count}`);
  });
}

function withoutNumbers(message: string): string {
  return message.replace(/`[^`]*`|\d+/g, (found) => (found.startsWith('`') ? found : '#'));
}

const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a of 64 bits, hexadecimal: identifies, protects nothing. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    value = ((value ^ BigInt(text.charCodeAt(index))) * PRIME) & MASK;
  }
  return value.toString(16).padStart(16, '0');
}
