import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AmiwError } from '../core/errors';
import type { Report, Reporter } from '../core/findings/report';

const EXPORTS = ['render', 'file'];

/**
 * Loads a reporter that nx.json names.
 *
 * @param name What `--format` calls it.
 * @param reference A path that starts with a dot, from the workspace root, or a module of an installed package.
 * @throws AmiwError REPORTER_INVALID
 */
export function loadReporter(workspaceRoot: string, name: string, reference: string): Reporter {
  const exported = load(workspaceRoot, name, reference);
  if (typeof exported !== 'object' || exported === null) {
    throw invalid(name, reference, `exports ${exported === null ? 'null' : typeof exported}`);
  }
  const { render, file, ...others } = exported as Record<string, unknown>;
  const [other] = Object.keys(others).filter((key) => !['default', '__esModule'].includes(key));
  if (other !== undefined) throw invalid(name, reference, `exports "${other}"`);
  if (typeof render !== 'function') throw invalid(name, reference, 'exports no function "render"');
  if (file !== undefined && !isFileName(file)) {
    throw invalid(name, reference, `exports the file ${JSON.stringify(file)}`);
  }
  return {
    ...(file !== undefined && { file }),
    render: (report) => rendered(name, reference, render as Reporter['render'], report),
  };
}

function load(workspaceRoot: string, name: string, reference: string): unknown {
  try {
    return createRequire(join(workspaceRoot, 'package.json'))(reference);
  } catch (cause) {
    const { message } = cause instanceof Error ? cause : { message: String(cause) };
    throw invalid(name, reference, `cannot be loaded: ${message.split('\n')[0] ?? ''}`, cause);
  }
}

function rendered(
  name: string,
  reference: string,
  render: (report: Report) => unknown,
  report: Report,
): string {
  let text: unknown;
  try {
    text = render(report);
  } catch (cause) {
    const { message } = cause instanceof Error ? cause : { message: String(cause) };
    throw invalid(name, reference, `throws: ${message}`, cause);
  }
  if (typeof text === 'string') return text;
  const what = text instanceof Promise ? 'a promise' : typeof text;
  throw invalid(name, reference, `makes ${what} of a report, and no text`);
}

/** A name, no path: where reports are written is up to whoever asks for them. */
function isFileName(file: unknown): file is string {
  return typeof file === 'string' && /^(?!\.{1,2}$)[^/\\\0]+$/.test(file);
}

function invalid(name: string, reference: string, found: string, cause?: unknown): AmiwError {
  return new AmiwError('REPORTER_INVALID', {
    where: 'nx.json',
    found: `The reporter "${name}" (${reference}) ${found.replace(/\.?$/, '.')}`,
    expected: `Expected exports of ${EXPORTS.map((key) => `"${key}"`).join(' and ')}: a function that makes a text of a report, and the name of the file that holds it, which may be left out.`,
    fix: `write for example \`exports.render = ({ results }) => JSON.stringify(results)\` in ${reference}, or take "${name}" out of "reporters"`,
    cause,
  });
}
