import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createZstdDecompress } from 'node:zlib';
import pg from 'pg';
import { z } from 'zod';
import { StartFailure } from '../start/start-failure.ts';

/*
 * A backup is text, compressed with zstd, in the form of PostgreSQL's own dumps, so that any table of it can be read
 * without Karakter: a line with what it is, each table's rows between `COPY … FROM stdin;` and `\.`, and a last line with
 * the SHA-256 of each, which makes it whole.
 */

const table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) });
export type BackedUpTable = z.infer<typeof table>;

const backupHeader = z.object({
  format: z.literal(1),
  program: z.string(),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  /** How far each column that numbers its rows has come; a number is never given twice. */
  sequences: z.array(z.object({ table: z.string(), column: z.string(), last: z.number() })),
  tables: z.array(table),
});
export type BackupHeader = z.infer<typeof backupHeader>;

const backupEnd = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
});
export type BackupEnd = z.infer<typeof backupEnd>;

const headerMark = '-- Karakter backup ';
const endMark = '-- Whole ';
export const endOfRows = '\\.\n';

export const headerLine = (header: BackupHeader) => `${headerMark}${JSON.stringify(header)}\n`;
export const endLine = (end: BackupEnd) => `${endMark}${JSON.stringify(end)}\n`;
/** The table with its columns, as SQL names them. */
export const copied = ({ name, columns }: BackedUpTable) =>
  `${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(',')})`;
export const copyLine = (each: BackedUpTable) => `COPY ${copied(each)} FROM stdin;\n`;

/** What takes the rows of one table as they are read, and answers how many they were. */
export type RowSink = { write(rows: Buffer): Promise<void>; end(): Promise<number> };

type Readers = {
  onHeader(header: BackupHeader): Promise<void>;
  sinkFor(table: BackedUpTable): Promise<RowSink>;
};

const damaged = (why: string) => new StartFailure('backupDamaged', why);

function parsed<T>(schema: z.ZodType<T>, mark: string, line: string): T {
  if (!line.startsWith(mark)) throw damaged(`a line that begins with "${mark.trim()}" is missing`);
  try {
    return schema.parse(JSON.parse(line.slice(mark.length)));
  } catch {
    throw damaged(`the line that begins with "${mark.trim()}" cannot be read`);
  }
}

const longestLine = 4 * 1024 * 1024;
const rowsEnd = Buffer.from(`\n${endOfRows}`);
const noRowsEnd = Buffer.from(endOfRows);

/** Takes lines and rows off a stream of bytes, of which only what was not taken yet is held. */
class BackupText {
  #held: Buffer = Buffer.alloc(0);
  readonly #source: AsyncIterator<Buffer>;
  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async #readMore(): Promise<void> {
    const { done, value } = await this.#source.next();
    if (done) throw damaged('it ends too early');
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
  }

  async line(): Promise<string> {
    for (;;) {
      const at = this.#held.indexOf(10);
      if (at >= 0) {
        const line = this.#held.toString('utf8', 0, at);
        this.#held = this.#held.subarray(at + 1);
        return line;
      }
      if (this.#held.length > longestLine) throw damaged('a line is too long');
      await this.#readMore();
    }
  }

  #take(bytes: number): Buffer {
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    return taken;
  }

  /** The rows of a table, up to the line that ends them. That line is taken too. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.#held.length < noRowsEnd.length) await this.#readMore();
    if (this.#held.subarray(0, noRowsEnd.length).equals(noRowsEnd)) {
      this.#take(noRowsEnd.length);
      return;
    }
    for (;;) {
      const at = this.#held.indexOf(rowsEnd);
      if (at >= 0) {
        yield this.#take(at + 1);
        this.#take(noRowsEnd.length);
        return;
      }
      // The end may lie across two pieces.
      const certain = this.#held.length - rowsEnd.length + 1;
      if (certain > 0) yield this.#take(certain);
      await this.#readMore();
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && (await this.#source.next()).done === true;
  }
}

async function readRows(
  text: BackupText,
  table: BackedUpTable,
  readers: Readers,
): Promise<BackupEnd['tables'][0]> {
  if (`${await text.line()}\n` !== copyLine(table)) throw damaged(`the table ${table.name} is missing`);
  const sink = await readers.sinkFor(table);
  const hash: Hash = createHash('sha256');
  for await (const rows of text.rows()) {
    hash.update(rows);
    await sink.write(rows);
  }
  return { name: table.name, rows: await sink.end(), sha256: hash.digest('hex') };
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const text = source.pipe(createZstdDecompress());
  source.once('error', (error) => text.destroy(error));
  try {
    yield* text as AsyncIterable<Buffer>;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('ZSTD') || code === 'Z_BUF_ERROR' ? damaged('it cannot be decompressed') : error;
  } finally {
    source.destroy();
  }
}

/**
 * Reads a backup from its first byte to its last and compares each table with its SHA-256. Holds a piece of it at a time.
 * Refuses with `backupDamaged` before the end is answered, so that the caller must keep nothing until then.
 */
export async function readBackup(
  file: string,
  readers: Readers,
): Promise<{ header: BackupHeader; end: BackupEnd }> {
  const text = new BackupText(bytesOf(file));
  const header = parsed(backupHeader, headerMark, await text.line());
  await readers.onHeader(header);
  const read: BackupEnd['tables'] = [];
  for (const each of header.tables) read.push(await readRows(text, each, readers));
  const end = parsed(backupEnd, endMark, await text.line());
  if (!(await text.isAtEnd())) throw damaged('something follows its end');
  for (const [index, { name, rows, sha256 }] of read.entries()) {
    const said = end.tables[index];
    if (said?.name !== name || said.sha256 !== sha256)
      throw damaged(`the rows of ${name} are not what they were`);
    if (said.rows !== rows && rows >= 0)
      throw damaged(`of ${name} ${said.rows} rows were kept, and ${rows} read`);
  }
  return { header, end };
}

const uncounted: RowSink = { write: async () => {}, end: async () => -1 };

/** Whether every byte of a backup is what was written; answers what it holds. Refuses with `backupDamaged`. */
export function checkBackup(file: string): Promise<{ header: BackupHeader; end: BackupEnd }> {
  return readBackup(file, { onHeader: async () => {}, sinkFor: async () => uncounted });
}
