const int4 = 23;
const bytea = 17;
const timestamptz = 1184;
/** PostgreSQL counts microseconds from the beginning of the year 2000. */
const epoch2000 = Date.UTC(2000, 0, 1);

/** The head of a one-dimensional array without nulls in PostgreSQL's binary form. */
function headed(elementType: number, count: number, bodyBytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(20 + bodyBytes);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(elementType, 8);
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16);
  return buffer;
}

/** Whole numbers as an `int[]` parameter. */
export function intArray(values: readonly number[]): Buffer {
  const buffer = headed(int4, values.length, values.length * 8);
  let at = 20;
  for (const value of values) {
    buffer.writeInt32BE(4, at);
    at = buffer.writeInt32BE(value, at + 4);
  }
  return buffer;
}

/** A thousand times a whole number of up to 53 bits, in 8 bytes: exact, and without a BigInt for each. */
function writeThousandfold(bytes: Buffer, value: number, at: number): number {
  const high = Math.floor(value / 2 ** 32);
  const low = (value - high * 2 ** 32) * 1000;
  const carried = Math.floor(low / 2 ** 32);
  bytes.writeInt32BE(high * 1000 + carried, at);
  return bytes.writeUInt32BE(low - carried * 2 ** 32, at + 4);
}

/** Milliseconds since 1970, of years that PostgreSQL can hold, as a `timestamptz[]` parameter. */
export function instantArray(values: readonly number[]): Buffer {
  const buffer = headed(timestamptz, values.length, values.length * 12);
  let at = 20;
  for (const value of values) {
    buffer.writeInt32BE(8, at);
    at = writeThousandfold(buffer, value - epoch2000, at + 4);
  }
  return buffer;
}

/** Byte strings as a `bytea[]` parameter: copied, neither escaped nor doubled in size as text would be. */
export function byteaArray(values: readonly Uint8Array[]): Buffer {
  const buffer = headed(
    bytea,
    values.length,
    values.reduce((sum, value) => sum + 4 + value.length, 0),
  );
  let at = 20;
  for (const value of values) {
    at = buffer.writeInt32BE(value.length, at);
    buffer.set(value, at);
    at += value.length;
  }
  return buffer;
}
