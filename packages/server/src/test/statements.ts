import pg from 'pg';
import { vi } from 'vitest';

/** The SQL of the transaction that runs a statement with these words in it, in order, while `run` runs. */
export async function statementsAround(words: string, run: () => Promise<unknown>): Promise<string[]> {
  const submitted = vi.spyOn(pg.Query.prototype, 'submit');
  try {
    await run();
    const byConnection = Map.groupBy(
      submitted.mock.contexts.map((query, index) => ({
        text: (query as unknown as { text: string }).text,
        connection: submitted.mock.calls[index]?.[0],
      })),
      ({ connection }) => connection,
    );
    const all = [...byConnection.values()].map((each) => each.map(({ text }) => text));
    return all.find((texts) => texts.some((text) => text.includes(words))) ?? [];
  } finally {
    submitted.mockRestore();
  }
}
