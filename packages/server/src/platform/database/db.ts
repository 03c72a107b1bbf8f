import {
  Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  PostgresDialect,
  type PrimitiveValueListNode,
  type Transaction,
  type ValueNode,
} from 'kysely';
import pg from 'pg';
import type { DB } from './db-types.ts';
import { prepareStatements } from './prepared.ts';

/** The transaction every store function takes as its first argument. */
export type Tx = Transaction<DB>;
export type Database = Kysely<DB>;

const timestamptz = 1184;
const bigint = 20;
const numeric = 1700;

/** Years of more than four digits are written with a sign and six. */
const asWrittenYear = (_: string, year: string) => `+${year.padStart(6, '0')}-`;
/** So are years before the first: PostgreSQL has no year 0. */
const asYearBefore = (_: string, year: string) => {
  const before = Number(year) - 1;
  return `${before === 0 ? '+' : '-'}${String(before).padStart(6, '0')}-`;
};

/** PostgreSQL's text form of an instant, such as `2026-03-13 09:00:00.123+00`, as a Temporal.Instant. */
function instantFromPostgres(text: string): Temporal.Instant {
  const iso = text.replace(' ', 'T');
  if (iso.endsWith(' BC')) return Temporal.Instant.from(iso.slice(0, -3).replace(/^(\d+)-/, asYearBefore));
  return Temporal.Instant.from(iso.replace(/^(\d{5,6})-/, asWrittenYear));
}

function parserFor(oid: number): (text: string) => unknown {
  if (oid === timestamptz) return instantFromPostgres;
  if (oid === bigint || oid === numeric) return Number;
  return pg.types.getTypeParser(oid, 'text');
}

const parsers = { getTypeParser: (oid: number) => parserFor(oid) };

/** pg writes objects as JSON with quotes; an instant must be sent as its bare text. */
class TemporalTransformer extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return node.value instanceof Temporal.Instant ? { ...node, value: node.value.toString() } : node;
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map((v) => (v instanceof Temporal.Instant ? v.toString() : v)) };
  }
}

const transformer = new TemporalTransformer();
const temporalPlugin: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};

/** How long a request's statement, its wait for a lock, and its transaction between two statements may last at most. */
const requestPatience = {
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

/**
 * A pool of at most `size` connections; an idle connection that breaks is logged, not thrown. A statement that never
 * ends would otherwise keep its connection and its locks; work that no request waits for gets more time by
 * `takesItsTime` of its transaction.
 */
export function createPool(
  url: string,
  size: number,
  onError: (error: Error) => void,
  more: Pick<pg.PoolConfig, 'pipeline'> = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    types: parsers,
    ...requestPatience,
    ...more,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  prepareStatements(pool);
  return pool;
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [temporalPlugin],
  });
}
