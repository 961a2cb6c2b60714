import { expect, it } from 'vitest';
import { reportOf, resultOf } from '../core/findings/report.fixture';
import { loadReporter } from './own-reporters';
import { moduleFolder } from './process/module-folder.fixture';

const REFERENCE = './modules/shop/cart/reporter.cjs';

const load = (code: string) =>
  loadReporter(moduleFolder({ 'reporter.cjs': code }).workspaceRoot, 'wiki', REFERENCE);

it('loads a function and the name of a file', () => {
  const code =
    "exports.file = 'a.csv'; exports.render = (r) => r.results.map((one) => one.module).join()";
  const { file, render } = load(code);
  expect([file, render(reportOf(resultOf()))]).toEqual(['a.csv', 'modules/a/b']);
});

it('loads an ES module as well, and one that only prints', () => {
  const { workspaceRoot } = moduleFolder({ 'r.mjs': "export const render = () => 'x';" });
  const reporter = loadReporter(workspaceRoot, 'wiki', './modules/shop/cart/r.mjs');
  expect(reporter.file).toBeUndefined();
  expect(reporter.render(reportOf())).toBe('x');
});

it.each([
  ['what is not there', undefined, /cannot be loaded: Cannot find module/],
  ['what cannot be parsed', 'exports.render =', /cannot be loaded: Unexpected end of input/],
  ['what exports no object', 'module.exports = 3', /exports number\./],
  ['what exports no function', "exports.render = 'x'", /exports no function "render"/],
  ['a misspelt export', 'exports.render = () => 1; exports.fil = 2', /exports "fil"/],
  ['a path', "exports.render = () => ''; exports.file = '../x'", /exports the file "\.\.\/x"/],
])('refuses %s', (_what, code, message) => {
  const attempt = () =>
    code === undefined
      ? loadReporter(moduleFolder({}).workspaceRoot, 'wiki', './gone.cjs')
      : load(code);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(/\[REPORTER_INVALID\]$/);
});

it.each([
  ['throws', "exports.render = () => { throw new Error('no') }", /throws: no\./],
  ['hands back no text', 'exports.render = () => 3', /makes number of a report/],
  ['hands back a promise', "exports.render = async () => ''", /makes a promise of a report/],
])('refuses a reporter that %s', (_what, code, message) => {
  expect(() => load(code).render(reportOf())).toThrow(message);
});
