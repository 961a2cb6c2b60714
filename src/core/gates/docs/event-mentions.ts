import { sectionOf, type CodeSpan, type MarkdownDocument } from '../../markdown/markdown-document';
import type { Manifest } from '../../manifest/manifest';
import { isSlip } from '../../naming/slip';
import { EVENT, ownPrefixes, prefixOf } from './event-names';
import { findSections } from './sections';
import { NOT_NOW, sentenceBefore } from './sentence';

/** Code that can only be meant as an event, and is none that the manifest knows. */
export interface MistakenEvent extends CodeSpan {
  /** The event that was probably meant. */
  readonly meant: string | undefined;
}

/**
 * Looks at all code of a document and at the texts in its examples, so it is careful: `intent.id` is a field, `intent-log.ts` a file,
 * `intent-log.requests` a metric. What remains are slips in the name of a known event, and names that
 * begin with a prefix that no variable can have and end like something that has happened, or that the sentence calls an event.
 */
export function mistakenEvents(
  document: MarkdownDocument,
  manifest: Manifest,
  isPlan: (span: CodeSpan) => boolean,
): MistakenEvent[] {
  const { publishes, subscribes } = manifest.events;
  const known = [...new Set([...publishes, ...subscribes])];
  const prefixes = ownPrefixes(manifest);
  const settings = SETTINGS.flatMap((name) => findSections(document, name)).map(sectionOf);
  return [...document.codeSpans, ...quotedIn(document)].flatMap((span): MistakenEvent[] => {
    const { code, from, to } = span;
    if (!EVENT.test(code) || FILE.test(code) || known.includes(code)) return [];
    const meant = known.find((event) => isSlipOfEvent(code, event));
    if (meant !== undefined) return [{ ...span, meant }];
    const isOwn = prefixes.has(prefixOf(code)) && hasShapeOf(code, known);
    if (!isOwn || isPlan(span) || settings.some((one) => from >= one.from && to <= one.to)) {
      return [];
    }
    const before = sentenceBefore(document, from);
    const isMeant = prefixOf(code).includes('-')
      ? HAPPENED.test(code) || ABOUT_EVENTS.test(before)
      : CALLED_EVENT.test(before);
    return isMeant && !NOT_NOW.test(before) ? [{ ...span, meant: undefined }] : [];
  });
}

/** Texts in examples: `bus.subscribe('intent-log.created', …)`. */
function quotedIn(document: MarkdownDocument): CodeSpan[] {
  return document.fences
    .filter(({ language }) => PROGRAMS.test(language))
    .flatMap(({ from, to }) =>
      [...document.text.slice(from, to).matchAll(QUOTED)].map(
        ({ index, 0: quoted, 2: code = '' }) => {
          const start = from + index;
          const place = document.positionAt(start);
          return { code, from: start, to: start + quoted.length, ...place };
        },
      ),
    );
}

const PROGRAMS = /^(?:[cm]?[jt]sx?|typescript|javascript|jsonc?)$/;
const QUOTED = /(['"`])([a-z][a-z0-9.-]{2,})\1/g;

const FILE =
  /\.(?:[cm]?[jt]sx?|d|jsonc?|md|ya?ml|toml|html|css|txt|csv|log|lock|sh|sql|xml|svg|png|env|map|schema|test|spec|config|io|com|org|net|dev)(?:\.|$)/;

/** Where names with dots are keys and measures. */
const SETTINGS = ['Configuration', 'Settings', 'Options', 'Metrics', 'Logging'];

/** Ends of participles, but for switches such as `search.enabled`. */
const HAPPENED =
  /(?<!enabl|disabl|allow|requir)(?:ed|lost|sent|paid|built|made|found|done|gone|held|left|sold|begun|taken|given|written|broken)$/;

const ABOUT_EVENTS = /\b(?:events?|publish\w*|emits?|emitted|subscrib\w*|listens?)\b[^.;:]*$/i;

/** What comes next is an event, whatever it is called. */
const CALLED_EVENT =
  /\b(?:publish(?:es)?|emits?|(?:listens?|subscribes?) to|(?:the|an) event)\s*$/i;

/** Metrics and keys are often longer than events. */
function hasShapeOf(code: string, known: readonly string[]): boolean {
  const parts = code.split('.').length;
  const alike = known.filter((event) => prefixOf(event) === prefixOf(code));
  return alike.length === 0
    ? parts === 2
    : alike.some((event) => event.split('.').length === parts);
}

/** One word of the name has a slip, the others are right. */
function isSlipOfEvent(code: string, event: string): boolean {
  const written = code.split('.');
  const right = event.split('.');
  const differing = written.flatMap((part, at) => (part === right[at] ? [] : [at]));
  const [at, ...others] = differing;
  if (at === undefined || others.length > 0 || written.length !== right.length) return false;
  return isSlip(written[at] ?? '', right[at] ?? '');
}
