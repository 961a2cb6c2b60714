/** Text that is safe in a page. Only this file makes it. */
export class Html {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** @internal Markup that is made of templates of ours and of escaped values. */
  static of(text: string): Html {
    return new Html(text);
  }
}

export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[];

/** A template of ours; whatever is put into it is text, in an element or in a quoted attribute, unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.of(
    outdented(strings).reduce((text, string, index) => text + rendered(values[index - 1]) + string),
  );
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Indentation is for the readers of our sources; in a page of a thousand modules it would be most of it. */
function outdented(strings: TemplateStringsArray): readonly string[] {
  const texts = known.get(strings) ?? strings.map((text) => text.replace(/\n\s*/g, '\n'));
  known.set(strings, texts);
  return texts;
}

/** A style sheet or a script of ours, byte by byte as a policy knows it. Throws where it would end its own element. */
export function ownElement(name: 'style' | 'script', text: string): Html {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`The ${name} holds its own end.`);
  const type = name === 'script' ? ' type="module"' : '';
  return Html.of(`<${name}${type}>${text}</${name}>`);
}

/** Data for a script, in an element of its own. */
export function dataElement(id: string, data: unknown): Html {
  const text = JSON.stringify(data).replace(/[<>&\u2028-\u202E\u2066-\u2069]/g, unicodeEscape);
  return html`<script type="application/json" id="${id}">
    ${Html.of(text)}
  </script>`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function rendered(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(rendered).join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Control characters that change what others look like, and those that turn the direction of what follows. */
const DECEPTIVE = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

function escaped(text: string): string {
  return text
    .replace(
      DECEPTIVE,
      (found) => `⟦U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟧`,
    )
    .replace(/[&<>"'`]/g, (found) => ENTITIES[found] ?? '');
}
