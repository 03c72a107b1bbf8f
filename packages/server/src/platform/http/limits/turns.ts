/** As many as a browser sends at once over HTTP/1.1; fewer than the connections of the database. */
const atOnce = 6;
const mostKnown = 50_000;

export type Turns = {
  /**
   * Runs the work when it is the caller's turn: so many requests of one caller run at once, and the others wait in
   * order, so that one caller's burst costs others no more than a few requests. How many can wait is bounded by the
   * requests that are counted (request-limits.ts).
   */
  inTurn<T>(caller: string, work: () => Promise<T>): Promise<T>;
  /** From now on the session's requests share the turns of all sessions of the person. */
  belongsTo(session: string, personId: string): void;
};

type Line = { running: number; readonly waiting: (() => void)[] };

/** The turns of everyone whom this thread serves [D14]. */
export function createTurns(): Turns {
  const lines = new Map<string, Line>();
  const people = new Map<string, string>();

  const enter = async (line: Line): Promise<void> => {
    if (line.running < atOnce) {
      line.running += 1;
      return;
    }
    // A request that ends hands its place to the next, so the number of running requests stays the same.
    await new Promise<void>((begin) => line.waiting.push(begin));
  };
  const leave = (key: string, line: Line): void => {
    const next = line.waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) lines.delete(key);
  };

  return {
    async inTurn(caller, work) {
      const key = people.get(caller) ?? caller;
      const line = lines.get(key) ?? { running: 0, waiting: [] };
      lines.set(key, line);
      await enter(line);
      try {
        return await work();
      } finally {
        leave(key, line);
      }
    },
    belongsTo(session, personId) {
      people.delete(session);
      people.set(session, personId);
      const [oldest] = people.keys();
      if (people.size > mostKnown && oldest !== undefined) people.delete(oldest);
    },
  };
}
