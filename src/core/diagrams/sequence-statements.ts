import type { DiagramLine } from './diagram-lines';

/** A message of a sequence diagram. */
export interface Message {
  readonly from: string;
  readonly to: string;
  /** `+` activates who gets it, `-` deactivates who sends it. */
  readonly activation: string;
  readonly text: string | undefined;
}

const ARROW = [
  ...['<<-->>', '<<->>', '-->>', '->>', '-->', '->', '--x', '-x', '--)', '-)'],
  ...['--|\\', '--|/', '--\\\\', '--//', '-|\\', '-|/', '-\\\\', '-//'],
  ...['/|--', '\\|--', '//--', '\\\\--', '/|-', '\\|-', '//-', '\\\\-'],
]
  .map((arrow) => arrow.replace(/[\\|()/]/g, '\\$&'))
  .join('|');

const ACTOR = '[^\\s:<>+,-][^:<>+,]*?';
const MESSAGE = new RegExp(
  `^(${ACTOR})\\s*(?:\\(\\)\\s*)?(?<!-)(?:${ARROW})\\s*(?:\\(\\)\\s*)?([+-]?)\\s*(?:\\(\\)\\s*)?(${ACTOR})??\\s*(?::\\s*(.*))?$`,
  'i',
);

/** Words that Mermaid takes for its own wherever the name of somebody begins. */
const RESERVED =
  /^(?:box|participant|actor|create|destroy|loop|rect|opt|alt|else|par|par_over|and|critical|option|break|end|links?|properties|details|over|note|activate|deactivate|autonumber|off)\b/i;

export function readMessage(text: string): Message | undefined {
  const [whole, from = '', activation = '', to = '', said] = MESSAGE.exec(text) ?? [];
  if (whole === undefined || RESERVED.test(from)) return undefined;
  return { from: from.trim(), to: to.trim(), activation, text: said };
}

/** Whether Mermaid takes the name for a word of its own. */
export function isReserved(name: string): boolean {
  return RESERVED.test(name);
}

const NAME = '[^<>:,;@]+';
const NUMBER = '\\d*\\.?\\d+';
const OTHERS: readonly RegExp[] = [
  /^acc(?:Title|Descr)\s*[:{]|^[#%]|^title:?\s/i,
  new RegExp(`^(?:create\\s+)?(?:participant|actor)\\s+${NAME}(?:@\\{.*)?(?:\\s+as\\b.*)?$`, 'i'),
  /^(?:create\s+)?(?:participant|actor)\s+.*\sas\s/i,
  new RegExp(`^(?:destroy|activate|deactivate)\\s+${NAME}$`, 'i'),
  new RegExp(`^autonumber(?:\\s+(?:off|${NUMBER}(?:\\s+${NUMBER})?))?$`, 'i'),
  /^note\s+(?:left|right) of\s+[^:,]+:/i,
  /^note\s+over\b[^:,]+(?:,[^:,]*[^\s:,][^:,]*)?:/i,
  /^(?:links?|properties|details)\s+[^:,]+:/i,
  /^(?:loop|alt|opt|par|par_over|critical|break|rect|box|else|and|option)\b/i,
];

/** Whether it is something else than a message. */
export function isOther(text: string): boolean {
  const [end, next] = /^end\b\s*(.*)$/i.exec(text) ?? [];
  if (end === undefined) return OTHERS.some((one) => one.test(text));
  return next === '' || next === undefined || isOther(next) || readMessage(next) !== undefined;
}

/** The statements of a line, which `;` parts and `#` ends; both are a part of an entity such as `#59;`. */
export function statementsOf({ text, offset, indent }: DiagramLine): DiagramLine[] {
  if (/^acc(?:Title|Descr)\s*:/i.test(text)) return [{ text, offset, indent }];
  const bare = text.replace(/#\w+;/g, (entity) => '_'.repeat(entity.length)).replace(/#.*$/, '');
  return [...bare.matchAll(/[^;]+/g)].flatMap(({ 0: part, index }) => {
    const at = index + part.search(/\S/);
    const statement = text.slice(at, index + part.trimEnd().length);
    return part.trim() === '' ? [] : [{ text: statement, offset: offset + at, indent }];
  });
}
