/** The place of one who is expected to ask. */
export interface Seat<Request, Answer> {
  /** Waits until everybody who was expected has asked or left. Once. */
  readonly ask: (request: Request) => Promise<Answer | undefined>;
  /** Keeps nobody waiting any more; of one who has asked, nobody waits. */
  readonly leave: () => void;
}

/**
 * Brings together what so many ask for by themselves, so that it can be answered at once.
 *
 * @returns a seat for the next one of them.
 */
export function gather<Request, Answer>(
  expected: number,
  answerAll: (requests: readonly Request[]) => Promise<ReadonlyMap<Request, Answer>>,
): () => Seat<Request, Answer> {
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
  return () => {
    let isWaitedFor = true;
    const leave = (): void => {
      if (isWaitedFor) arrive();
      isWaitedFor = false;
    };
    const ask = async (request: Request): Promise<Answer | undefined> => {
      requests.push(request);
      leave();
      return (await answers).get(request);
    };
    return { ask, leave };
  };
}
