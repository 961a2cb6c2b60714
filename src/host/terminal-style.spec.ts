import { expect, it } from 'vitest';
import { terminalStyle, type Screen } from './terminal-style';

const TERMINAL = { isTTY: true, columns: 72 };
const shown = (screen: Screen, env: Readonly<Record<string, string>> = {}) =>
  terminalStyle(screen, env).paint('error', 'no');
const RED = '\u001b[31mno\u001b[39m';

it('paints on terminals, and where it is told to', () => {
  expect(shown(TERMINAL)).toBe(RED);
  expect(shown({}, { FORCE_COLOR: '1' })).toBe(RED);
});

it.each([
  ['a file', {}, {}],
  ['a terminal of somebody who wants none', TERMINAL, { NO_COLOR: '1' }],
  ['a terminal that knows none', TERMINAL, { TERM: 'dumb' }],
  ['a terminal when they are switched off', TERMINAL, { FORCE_COLOR: '0' }],
])('paints nothing on %s', (_, screen, env) => {
  expect(shown(screen, env)).toBe('no');
});

it('knows how wide a terminal is', () => {
  expect(terminalStyle(TERMINAL, {}).columns).toBe(72);
  expect(terminalStyle({ isTTY: true, columns: 0 }, {}).columns).toBeUndefined();
  expect(terminalStyle({ columns: 72 }, {}).columns).toBeUndefined();
  expect(terminalStyle(TERMINAL, {}).widthOf(RED)).toBe(2);
});

it('explains when Nx is told to say more', () => {
  expect(terminalStyle({}, {}).explains).toBe(false);
  expect(terminalStyle({}, { NX_VERBOSE_LOGGING: 'true' }).explains).toBe(true);
});
