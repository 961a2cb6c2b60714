import { parseContract } from './contract';
import { isObject, type SchemaObject } from './compatibility/schema';

/**
 * A contract with the schemas of other files that it refers to among its own definitions. References that lead to no
 * file stay as they are.
 * @param file Path of the contract, with forward slashes.
 * @param read The text of a file; `undefined` when there is none.
 */
export function bundleContract(
  file: string,
  read: (file: string) => string | undefined,
): SchemaObject | undefined {
  const contract = parseContract(read(file) ?? '');
  if (contract === undefined) return undefined;
  const bundled = new Map<string, unknown>();
  const root = rewritten(contract, { file, prefix: '', root: file, read, bundled }) as SchemaObject;
  if (bundled.size === 0) return root;
  const own = isObject(root['$defs']) ? root['$defs'] : {};
  return { ...root, $defs: { ...own, ...Object.fromEntries(bundled) } };
}

interface Situation {
  /** The file that is being rewritten. */
  readonly file: string;
  /** Pointer to it in the bundle. */
  readonly prefix: string;
  readonly root: string;
  readonly read: (file: string) => string | undefined;
  readonly bundled: Map<string, unknown>;
}

function rewritten(value: unknown, situation: Situation): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, situation));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? reference(inner, situation)
        : rewritten(inner, situation),
    ]),
  );
}

function reference(text: string, situation: Situation): string {
  const { file, prefix, root, read, bundled } = situation;
  if (text.startsWith('#'))
    return prefix === '' || !/^#(?:\/|$)/.test(text) ? text : `#${prefix}${text.slice(1)}`;
  const [path = '', inside = ''] = text.split('#');
  const target = resolvePath(file, path);
  if (target === root) return `#${inside}`;
  const schema = target === undefined ? undefined : parseContract(read(target) ?? '');
  if (target === undefined || schema === undefined) return text;
  const place = `/$defs/${target.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (!bundled.has(target)) {
    bundled.set(target, {});
    // Its own address would make its references lead into it alone.
    const { $id: _, ...anonymous } = schema;
    bundled.set(target, rewritten(anonymous, { ...situation, file: target, prefix: place }));
  }
  return `#${place}${inside}`;
}

/** A path beside a file; `undefined` for one that leads out, and for the address of something else. */
function resolvePath(from: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/')) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const name of path.split('/')) {
    if (name === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (name !== '.' && name !== '') steps.push(name);
  }
  return steps.join('/');
}
