import { describe, expect, it } from 'vitest';
import { eventDependencies, withoutCircles, type Dependency } from './event-dependencies';
import type { ModuleEvents } from './integration-map';

const module = (
  name: string,
  publishes: readonly string[],
  subscribes: readonly string[],
): ModuleEvents => ({ name, publishes, subscribes });

/** `a>b` for each dependency of a on b. */
const texts = (dependencies: readonly Dependency[]) =>
  dependencies.map(({ source, target }) => `${source}>${target}`);
const dependencies = (...pairs: readonly string[]) =>
  pairs.map((pair): Dependency => {
    const [source = '', target = ''] = pair.split('>');
    return { source, target };
  });

describe('eventDependencies', () => {
  const of = (...modules: readonly ModuleEvents[]) => texts(eventDependencies(modules));

  it('leads from the subscriber to the publisher', () => {
    expect(of(module('cart', ['cart.filled'], []), module('till', [], ['cart.filled']))).toEqual([
      'till>cart',
    ]);
  });

  it('is one for two modules, however many events they share', () => {
    expect(of(module('cart', ['c.a', 'c.b'], []), module('till', [], ['c.b', 'c.a']))).toEqual([
      'till>cart',
    ]);
  });

  it('leads to every publisher of an event', () => {
    expect(
      of(module('till', [], ['e']), module('web', ['e'], []), module('app', ['e'], [])),
    ).toEqual(['till>app', 'till>web']);
  });

  it('leads nowhere for events that nobody publishes, and never to the module itself', () => {
    expect(of(module('cart', ['c.a'], ['c.a', 'clock.day']))).toEqual([]);
    expect(of(module('cart', ['c.a'], ['c.a']), module('app', ['c.a'], []))).toEqual(['cart>app']);
  });

  it('has both of two modules that listen to each other', () => {
    expect(of(module('b', ['b.x'], ['a.x']), module('a', ['a.x'], ['b.x']))).toEqual([
      'a>b',
      'b>a',
    ]);
  });

  it('has the same order whatever the order of the modules', () => {
    const modules = [
      module('b', ['b.x'], ['a.x', 'c.x']),
      module('a', ['a.x'], ['c.x', 'b.x']),
      module('c', ['c.x'], ['b.x']),
    ];
    expect(of(...modules)).toEqual(['a>b', 'a>c', 'b>a', 'b>c', 'c>b']);
    expect(of(...modules.reverse())).toEqual(of(...modules));
  });
});

describe('withoutCircles', () => {
  const kept = (wanted: readonly string[], known: Readonly<Record<string, string[]>> = {}) =>
    texts(withoutCircles(dependencies(...wanted), new Map(Object.entries(known))));

  it('leaves what closes no circle', () => {
    expect(kept(['a>b', 'a>c', 'b>c'])).toEqual(['a>b', 'a>c', 'b>c']);
  });

  it('keeps the first of two that listen to each other', () => {
    expect(kept(['a>b', 'b>a'])).toEqual(['a>b']);
  });

  it('opens a circle of three at its last dependency', () => {
    expect(kept(['a>b', 'b>c', 'c>a', 'c>d'])).toEqual(['a>b', 'b>c', 'c>d']);
  });

  it('gives way to what projects need in truth, directly or through others', () => {
    expect(kept(['a>b'], { b: ['a'] })).toEqual([]);
    expect(kept(['a>b', 'b>a'], { b: ['lib'], lib: ['a'] })).toEqual(['b>a']);
  });

  it('sees a circle that two of its own close together with known ones', () => {
    expect(kept(['a>b', 'c>d'], { b: ['c'], d: ['a'] })).toEqual(['a>b']);
  });

  it('says nothing again that is known', () => {
    expect(kept(['a>b'], { a: ['b'] })).toEqual([]);
  });

  it('is not led astray by circles that are there already', () => {
    expect(kept(['a>b'], { x: ['y'], y: ['x'], b: ['x'] })).toEqual(['a>b']);
  });

  it('never points at itself', () => {
    expect(kept(['a>a'])).toEqual([]);
  });

  it('leaves what it is given as it was', () => {
    const known = new Map([['a', new Set(['b'])]]);
    withoutCircles(dependencies('a>c'), known);
    expect([...(known.get('a') ?? [])]).toEqual(['b']);
  });
});
