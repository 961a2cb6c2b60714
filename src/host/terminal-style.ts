import { stripVTControlCharacters, styleText } from 'node:util';
import { PLAIN, type TextStyle, type Tone } from '../core/findings/text-style';

/** What of a stream says how its text is shown. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const COLORS = {
  heading: 'bold',
  error: 'red',
  warning: 'yellow',
  passed: 'green',
  fix: 'cyan',
} as const satisfies Record<Tone, string>;

/**
 * Colours and a width only where somebody looks: on a terminal, without `NO_COLOR` (https://no-color.org), or when
 * `FORCE_COLOR` asks for colours. Reasons of rules with Nx's `--verbose`.
 */
export function terminalStyle(
  { isTTY = false, columns }: Screen,
  env: Readonly<NodeJS.ProcessEnv>,
): TextStyle {
  return {
    ...(isTTY && columns !== undefined && columns > 0 && { columns }),
    explains: env['NX_VERBOSE_LOGGING'] === 'true',
    paint: wantsColors(isTTY, env) ? painted : PLAIN.paint,
    widthOf: (text) => stripVTControlCharacters(text).length,
  };
}

function wantsColors(isTTY: boolean, env: Readonly<NodeJS.ProcessEnv>): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && env['TERM'] !== 'dumb';
}

function painted(tone: Tone, text: string): string {
  return styleText(COLORS[tone], text, { validateStream: false });
}
