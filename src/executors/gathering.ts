/** Brings together what several ask for by themselves, so that it can be answered at once. */
export interface Gathering<Request, Answer> {
  /** Waits until everybody who was expected has asked or left. */
  readonly ask: (request: Request) => Promise<Answer | undefined>;
  /** Said by those who will not ask. */
  readonly leave: () => void;
}

/** Expects so many; each of them asks once or leaves. */
export function gather<Request, Answer>(
  expected: number,
  answerAll: (requests: readonly Request[]) => Promise<ReadonlyMap<Request, Answer>>,
): Gathering<Request, Answer> {
  const requests: Request[] = [];
  let missing = expected;
  let begin = (): void => undefined;
  const answers = new Promise<void>((resolve) => {
    begin = resolve;
  }).then(() => answerAll(requests));
  // Whoever asked hears of a failure; when all have left there is nobody who could.
  answers.catch(() => undefined);
  const arrive = (): void => {
    missing -= 1;
    if (missing === 0) begin();
  };
  return {
    ask: async (request) => {
      requests.push(request);
      arrive();
      return (await answers).get(request);
    },
    leave: arrive,
  };
}
