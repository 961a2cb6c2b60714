/** As oxc-transform reports it. */
interface TransformError {
  readonly message: string;
  readonly labels: readonly { readonly start: number }[];
}

/** An export whose type nobody wrote down. */
export interface ImplicitType {
  /** UTF-16. */
  readonly offset: number;
  /** What is missing, without the compiler's code and switch. */
  readonly message: string;
}

/** Reads the errors of the isolated declarations of a source. */
export function implicitTypes(errors: readonly TransformError[], text: string): ImplicitType[] {
  const offsets = utf16Offsets(text);
  return errors.flatMap(({ message, labels: [label] }) =>
    label === undefined ? [] : [{ offset: offsets(label.start), message: plain(message) }],
  );
}

function plain(message: string): string {
  return message
    .replace(/^TS\d+: /, '')
    .replace(/ with\s+--isolatedDeclarations/, '')
    .replace(/\.$/, '');
}

/** oxc-transform counts bytes of UTF-8 in its labels, where oxc-parser counts UTF-16 units. */
function utf16Offsets(text: string): (bytes: number) => number {
  if (/^[\x20-\x7e\s]*$/.test(text)) return (bytes) => bytes;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (let byte = 0; byte < width; byte += 1) units.push(unit);
    unit += character.length;
  }
  return (bytes) => units[bytes] ?? unit;
}
