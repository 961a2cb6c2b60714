/** The same function, which is never at work more often than this at a time. */
export function atMost<Request, Answer>(
  most: number,
  work: (request: Request) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (request) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work(request);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
