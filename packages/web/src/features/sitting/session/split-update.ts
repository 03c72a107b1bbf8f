import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

/** What one part may hold. */
export type PartLimits = {
  readonly bytes: number;
  readonly structs: number;
  readonly clients: number;
  readonly deletes: number;
};

/** More than the head of a part, and of a client's pieces in it, takes. */
const headBytes = 64;
const clientBytes = 24;

/** Pieces of one client that follow on each other. */
type Run = { readonly client: number; readonly structs: Struct[] };

function written(runs: readonly Run[], deletes: readonly (readonly [number, number, number])[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, runs.length);
  for (const { client, structs } of runs) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder as never, 0);
  }
  const byClient = Map.groupBy(deletes, ([client]) => client);
  encoding.writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, ranges.length);
    for (const [, clock, length] of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock);
      encoding.writeVarUint(encoder.restEncoder, length);
    }
  }
  return encoder.toUint8Array();
}

const sizeOf = (struct: Struct): number =>
  written([{ client: struct.id.client, structs: [struct] }], []).length;

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** One very long text as several that follow on each other, none of which parts a sign in two. */
function textPieces(struct: Struct, letters: number): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct];
  const { id, rightOrigin, parent, parentSub } = struct;
  const text = struct.content.str;
  const pieces: Struct[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + letters);
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to += 1;
    const origin = from === 0 ? struct.origin : Y.createID(id.client, id.clock + from - 1);
    const content = new Y.ContentString(text.slice(from, to));
    const at = Y.createID(id.client, id.clock + from);
    pieces.push(new Y.Item(at, null, origin, null, rightOrigin, parent as never, parentSub, content));
    from = to;
  }
  return pieces;
}

/** What a piece builds on, by the ids it names. */
function neededBy(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent = struct.parent as unknown;
  const ids = [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null];
  return ids.filter((id) => id !== null);
}

/** So that each piece comes after what it builds on: a part that arrives alone can be read. */
function inOrder(structs: readonly Struct[]): Struct[] {
  const queues = [...Map.groupBy(structs, ({ id }) => id.client).values()].map((own) => ({ own, next: 0 }));
  const ends = new Map(queues.map(({ own }) => [own[0]?.id.client ?? 0, own[0]?.id.clock ?? 0]));
  const lasts = new Map(queues.map(({ own }) => [own[0]?.id.client ?? 0, own.at(-1)]));
  const isThere = ({ client, clock }: Y.ID) => {
    const last = lasts.get(client);
    return !last || clock < (ends.get(client) ?? 0) || clock >= last.id.clock + last.length;
  };
  const ordered: Struct[] = [];
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of queues) {
      for (
        let head = queue.own[queue.next];
        head && neededBy(head).every(isThere);
        head = queue.own[queue.next]
      ) {
        ordered.push(head);
        ends.set(head.id.client, head.id.clock + head.length);
        queue.next += 1;
        moved = true;
      }
    }
  }
  return [...ordered, ...queues.flatMap(({ own, next }) => own.slice(next))];
}

/** Gathers pieces into parts, each within the limits. */
class Parts {
  readonly made: Uint8Array[] = [];
  readonly #most: PartLimits;
  #runs = new Map<number, Run>();
  #structs = 0;
  #bytes = headBytes;

  constructor(most: PartLimits) {
    this.#most = most;
  }

  add(struct: Struct): void {
    const { client, clock } = struct.id;
    const size = sizeOf(struct);
    const last = this.#runs.get(client)?.structs.at(-1);
    const follows = last === undefined || last.id.clock + last.length === clock;
    const isFull =
      this.#structs + 1 > this.#most.structs ||
      this.#bytes + size + clientBytes > this.#most.bytes ||
      (last === undefined && this.#runs.size + 1 > this.#most.clients);
    if (this.#structs > 0 && (isFull || !follows)) this.end();
    const run = this.#runs.get(client) ?? { client, structs: [] };
    if (run.structs.length === 0) this.#bytes += clientBytes;
    run.structs.push(struct);
    this.#runs.set(client, run);
    this.#structs += 1;
    this.#bytes += size;
  }

  end(): void {
    if (this.#structs > 0) this.made.push(written([...this.#runs.values()], []));
    this.#runs = new Map();
    this.#structs = 0;
    this.#bytes = headBytes;
  }
}

function isWithin({ structs, ds }: Decoded, bytes: number, most: PartLimits): boolean {
  const deletes = [...ds.clients.values()].reduce((sum, each) => sum + each.length, 0);
  const clients = new Set(structs.map(({ id }) => id.client)).size;
  return (
    bytes <= most.bytes &&
    structs.length <= most.structs &&
    clients <= most.clients &&
    deletes <= most.deletes
  );
}

/**
 * An update as several that come to the same, each within the limits: a large paste, or hours without a network. Where
 * only some of them arrive, what is there can be read; what is deleted comes last, so that no text is gone before what
 * took its place is there.
 */
export function splitUpdate(update: Uint8Array, most: PartLimits): Uint8Array[] {
  // A piece takes two bytes at the least, so that what is short has not too many.
  if (update.length <= Math.min(most.bytes, most.structs, most.clients, most.deletes)) return [update];
  const decoded = Y.decodeUpdate(update);
  if (isWithin(decoded, update.length, most)) return [update];
  const parts = new Parts(most);
  // A letter takes three bytes at the most, and two for half of a sign that takes four.
  const letters = Math.max(1, Math.floor((most.bytes - 4 * headBytes) / 3) - 1);
  const structs = decoded.structs.filter((struct) => !isSkip(struct));
  const pieces = structs.flatMap((struct) =>
    struct.length > letters ? textPieces(struct, letters) : [struct],
  );
  for (const struct of inOrder(pieces)) parts.add(struct);
  parts.end();
  const deletes = [...decoded.ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => [client, clock, len] as const),
  );
  const deletesAtOnce = Math.min(
    most.deletes,
    Math.max(1, Math.floor((most.bytes - headBytes) / clientBytes)),
  );
  for (let from = 0; from < deletes.length; from += deletesAtOnce)
    parts.made.push(written([], deletes.slice(from, from + deletesAtOnce)));
  return parts.made;
}

/** A gap in a client's pieces: it holds nothing. */
const isSkip = (struct: Struct): boolean => !(struct instanceof Y.Item) && !(struct instanceof Y.GC);
