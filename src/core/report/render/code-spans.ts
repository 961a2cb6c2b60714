import { html, type Html } from './html';

/** A sentence in which names stand in backticks, as findings and documents have them. */
export function withCodeSpans(text: string): Html[] {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part) =>
      /^`[^`\n]+`$/.test(part) ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`,
    );
}
