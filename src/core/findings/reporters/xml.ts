/** Enough of XML to write a report. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: string | readonly XmlElement[];
}

/** An element; attributes that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: XmlElement['content'],
): XmlElement {
  const present = Object.entries(attributes).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return { name, attributes: Object.fromEntries(present), content };
}

/** A document with one root element, in UTF-8, one element a line. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, content }: XmlElement, indent: string): string {
  const open = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${attribute(String(value))}"`),
  ].join(' ');
  if (content.length === 0) return `${indent}<${open}/>`;
  if (typeof content === 'string') return `${indent}<${open}>${escape(content)}</${name}>`;
  const inner = content.map((child) => write(child, `${indent}  `)).join('\n');
  return `${indent}<${open}>\n${inner}\n${indent}</${name}>`;
}

/** Line ends and tabs as references: a parser makes blanks of them otherwise. */
function attribute(text: string): string {
  return escape(text).replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

function escape(text: string): string {
  return legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Colours are taken away; what else XML 1.0 cannot hold, not even as a reference, becomes the replacement character. */
function legal(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/\u001B\[[\d;]*[A-Za-z]/g, '')
      .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
  );
}
