import type pg from 'pg';

/**
 * A statement used this often is worth memory in each connection; statements with lists of many lengths never are.
 */
const seenBefore = 3;
const mostNames = 500;

/** Names repeated statements, so that a connection prepares each once. */
function statementNames(): (text: string) => string | undefined {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (seen.size > mostNames * 10) seen.clear();
    seen.set(text, times);
    if (times < seenBefore) return undefined;
    seen.delete(text);
    const name = `k${names.size}`;
    names.set(text, name);
    return name;
  };
}

/**
 * Lets every connection of the pool prepare repeated statements: PostgreSQL then parses and plans the same SQL only a
 * few times, which for short statements is most of their cost.
 */
export function prepareStatements(pool: pg.Pool): void {
  const nameOf = statementNames();
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
      const isPlain = typeof text === 'string' && Array.isArray(values) && values.length > 0;
      const name = isPlain ? nameOf(text) : undefined;
      return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
    };
    client.query = named as typeof client.query;
  });
}
