import { AmiwError } from '../../core/errors';
import type { Reporter } from '../../core/findings/report';
import { REPORTERS, type ReportFormat } from '../../core/findings/reporters';
import { nearestName } from '../../core/naming/nearest';
import { loadReporter } from '../../host/own-reporters';

/**
 * The reporters that are asked for by name, each once.
 *
 * @param own Those that nx.json adds, by name; only what is asked for is loaded.
 * @throws AmiwError OPTIONS_INVALID, REPORTER_INVALID
 */
export function chooseReporters(
  workspaceRoot: string,
  names: readonly string[],
  own: Readonly<Record<string, string>>,
): Reporter[] {
  requireFreeNames(own);
  return [...new Set(names)].map((name) => {
    if (isBuiltIn(name)) return REPORTERS[name];
    const reference = Object.hasOwn(own, name) ? own[name] : undefined;
    if (reference === undefined)
      throw unknown(name, [...Object.keys(REPORTERS), ...Object.keys(own)]);
    return loadReporter(workspaceRoot, name, reference);
  });
}

function isBuiltIn(name: string): name is ReportFormat {
  return Object.hasOwn(REPORTERS, name);
}

function requireFreeNames(own: Readonly<Record<string, string>>): void {
  const taken = Object.keys(own).find(isBuiltIn);
  if (taken === undefined) return;
  throw new AmiwError('REPORTER_INVALID', {
    where: 'nx.json',
    found: `"reporters" of @wsp/amiw names one "${taken}", as a built-in reporter is called.`,
    expected: 'Expected a name that no other reporter has.',
    fix: `call it for example "own-${taken}"`,
  });
}

function unknown(name: string, known: readonly string[]): AmiwError {
  const nearest = nearestName(name, known);
  return new AmiwError('OPTIONS_INVALID', {
    where: '--format',
    found: `There is no reporter "${name}".`,
    expected: `Expected some of: ${known.join(', ')}.`,
    fix:
      nearest === undefined
        ? 'name one of them, or add it to "reporters" of @wsp/amiw in nx.json'
        : `write "${nearest}"`,
  });
}
