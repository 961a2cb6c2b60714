import { promisedAt, type Contract, typesOf } from '../ecosystem/contract-paths';
import { nearestName } from '../naming/nearest';
import type { Read } from './reads';

/** Why a contract does not promise what is read of its event; `undefined` when it does, or leaves it open. */
export function faultOfRead(
  contract: Contract,
  { event, path, type }: Read,
): { readonly message: string; readonly fix: string } | undefined {
  const promised = promisedAt(contract, path);
  const place = path.join('.');
  if (promised.state === 'unknown') {
    // What stands above it is told by itself.
    if (promised.at !== path.at(-1) || !isReached(contract, path)) return undefined;
    const nearest = nearestName(promised.at, promised.known);
    const expected =
      promised.known.length === 0
        ? 'nothing there'
        : `one of ${promised.known.map((name) => `\`${name}\``).join(', ')}`;
    return {
      message: `\`${place}\` is read of \`${event}\`, whose contract does not promise it; expected ${expected}.`,
      fix:
        nearest === undefined
          ? 'Read what the contract promises, or let the publisher promise it.'
          : `Read \`${nearest}\` in the place of \`${promised.at}\`.`,
    };
  }
  if (promised.state === 'open' || type === undefined) return undefined;
  const types = typesOf(promised.schema).map((one) => (one === 'integer' ? 'number' : one));
  if (types.length === 0 || types.includes(type)) return undefined;
  return {
    message: `\`${place}\` is read of \`${event}\` as ${type}, where its contract promises ${types.join(' or ')}.`,
    fix: `Read it as ${types.join(' or ')}.`,
  };
}

function isReached(contract: Contract, path: readonly string[]): boolean {
  if (path.length === 1) return true;
  const above = promisedAt(contract, path.slice(0, -1));
  if (above.state !== 'known') return false;
  const types = typesOf(above.schema);
  return types.length === 0 || types.includes('object');
}
