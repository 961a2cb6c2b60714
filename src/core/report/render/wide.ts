import { html, type Html } from './html';

/** A table that may be wider than the page: it scrolls by itself, with the keyboard too. */
export function wide(label: string, table: Html): Html {
  return html`<div class="wide" tabindex="0" role="group" aria-label="${label}">${table}</div>`;
}
