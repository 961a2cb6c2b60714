/** Lets the code that is loaded from here on believe that it is another day. */
export function shiftClock(milliseconds: number): void {
  const real = Date;
  const now = (): number => real.now() + milliseconds;
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[], called: typeof Date) =>
      Reflect.construct(
        target,
        given.length === 0 ? [now()] : given,
        called === globalThis.Date ? target : called,
      ) as Date,
    apply: () => new real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}
