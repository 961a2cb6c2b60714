import type { Node } from 'oxc-parser';
import { unwrap } from '../../../source/exports';
import { hasNoEffect } from './effect';
import { isIdle, isPretence } from './idle';

/**
 * What every way through some statements returns, if they do nothing but choose between `return`s;
 * `undefined` where something else happens, or where they end without one.
 */
export function resultsOf(statements: readonly Node[]): readonly Node[] | undefined {
  const results: Node[] = [];
  for (const statement of statements) {
    if (isIdle(statement) || isPretence(statement)) continue;
    const found = choose(statement);
    if (found === undefined) return undefined;
    results.push(...found.results);
    if (found.ends) return results;
  }
  return undefined;
}

interface Choice {
  readonly results: readonly Node[];
  /** Whether nothing after it is reached. */
  readonly ends: boolean;
}

function choose(statement: Node | null): Choice | undefined {
  switch (statement?.type) {
    case 'ReturnStatement':
      return statement.argument ? { results: valuesOf(statement.argument), ends: true } : undefined;
    case 'BlockStatement': {
      const results = resultsOf(statement.body);
      return results && { results, ends: true };
    }
    case 'IfStatement': {
      if (!hasNoEffect(statement.test)) return undefined;
      const then = choose(statement.consequent);
      const otherwise = statement.alternate ? choose(statement.alternate) : NOTHING;
      if (!then || !otherwise) return undefined;
      return {
        results: [...then.results, ...otherwise.results],
        ends: then.ends && otherwise.ends,
      };
    }
    default:
      return undefined;
  }
}

const NOTHING: Choice = { results: [], ends: false };

/** Both sides of `a ? b : c`, and of those inside them. */
export function valuesOf(expression: Node): readonly Node[] {
  const inner = unwrap(expression);
  if (inner.type !== 'ConditionalExpression' || !hasNoEffect(inner.test)) return [inner];
  return [...valuesOf(inner.consequent), ...valuesOf(inner.alternate)];
}
