import type { Documentation, ExportedItem } from './interface-model';

/** Whether an export is a class of errors: by what it extends, or else by its name. */
export function isErrorClass({ name, kind, declarations }: ExportedItem): boolean {
  if (kind !== 'class') return false;
  const extended = declarations.map(({ code }) => /^[^{]*?\bextends\s+([\w$.]+)/.exec(code)?.[1]);
  return [name, ...extended].some((one) => one !== undefined && /(?:Error|Exception)$/.test(one));
}

/** What errors say under `@remarks`, what to do about them, is told with the errors and not twice. */
export function withoutRemarks(
  documentation: Documentation | undefined,
): Documentation | undefined {
  if (documentation?.remarks === undefined) return documentation;
  const { description, remarks } = documentation;
  const summary = description.endsWith(remarks)
    ? description.slice(0, -remarks.length)
    : description;
  return { ...documentation, description: summary.trim(), remarks: undefined };
}
