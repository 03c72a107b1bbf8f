import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

/** How large one part may be. */
export type PartLimits = {
  readonly bytes: number;
  readonly structs: number;
  readonly clients: number;
  readonly deletes: number;
};

/** Upper bounds of the header of a part and of each client in it. */
const headBytes = 64;
const clientBytes = 24;

/** `Map.groupBy`, which Safari before 17.4 and Chrome before 117 lack. */
function groupedBy<K, T>(all: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of all) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Consecutive structs of one client, from a clock on. */
type Run = Y.ID & { readonly structs: Struct[] };

function written(runs: readonly Run[], deletes: readonly (readonly [number, number, number])[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, runs.length);
  for (const { client, clock, structs } of runs) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, clock);
    for (const struct of structs) struct.write(encoder as never, 0);
  }
  const byClient = groupedBy(deletes, ([client]) => client);
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

const sizeOf = (struct: Struct): number => written([{ ...struct.id, structs: [struct] }], []).length;

/** The largest character that is one UTF-16 code unit; a larger one is a surrogate pair. */
const largestUnit = 0xffff;

/** Splits a very long text into consecutive ones, never within a surrogate pair. */
function textPieces(struct: Struct, letters: number): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct];
  const { id, rightOrigin, parent, parentSub } = struct;
  const text = struct.content.str;
  const pieces: Struct[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + letters);
    if (Number(text.codePointAt(to - 1)) > largestUnit) to += 1;
    const origin = from === 0 ? struct.origin : Y.createID(id.client, id.clock + from - 1);
    const content = new Y.ContentString(text.slice(from, to));
    const at = Y.createID(id.client, id.clock + from);
    pieces.push(new Y.Item(at, null, origin, null, rightOrigin, parent as never, parentSub, content));
    from = to;
  }
  return pieces;
}

/** The ids of the structs that a struct depends on. */
function neededBy(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent = struct.parent as unknown;
  const ids = [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null];
  return ids.filter((id) => id !== null);
}

/** Orders structs after those they depend on, so that the first parts can be read without the rest. */
function inOrder(structs: readonly Struct[]): Struct[] {
  const byClient = groupedBy(structs, ({ id }) => id.client);
  const queues = new Map([...byClient].map(([client, own]) => [client, { own, next: 0 }]));
  const isThere = ({ client, clock }: Y.ID) => {
    const queue = queues.get(client);
    const [head, last] = [queue?.own[queue.next], queue?.own.at(-1)];
    return !head || !last || clock < head.id.clock || clock >= last.id.clock + last.length;
  };
  const ordered: Struct[] = [];
  for (let moved = true; moved; ) {
    moved = false;
    for (const queue of queues.values()) {
      for (
        let head = queue.own[queue.next];
        head && neededBy(head).every(isThere);
        head = queue.own[queue.next]
      ) {
        ordered.push(head);
        queue.next += 1;
        moved = true;
      }
    }
  }
  return [...ordered, ...[...queues.values()].flatMap(({ own, next }) => own.slice(next))];
}

/** Gathers structs into parts, each within the limits. */
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
    const run = this.#runs.get(client) ?? { client, clock, structs: [] };
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
 * Splits an update, such as a large paste or hours without a network, into equivalent parts within the limits. If only
 * the first parts arrive they can be read. Deletions come last, so that no text is gone before its replacement is there.
 */
export function splitUpdate(update: Uint8Array, most: PartLimits): Uint8Array[] {
  // A struct takes at least two bytes, so a short update cannot hold too many.
  if (update.length <= Math.min(most.bytes, most.structs, most.clients, most.deletes)) return [update];
  const decoded = Y.decodeUpdate(update);
  if (isWithin(decoded, update.length, most)) return [update];
  const parts = new Parts(most);
  // A UTF-16 code unit takes at most three bytes in UTF-8, and half of a surrogate pair two.
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

/** A gap in a client's structs, without content. */
const isSkip = (struct: Struct): boolean => !(struct instanceof Y.Item) && !(struct instanceof Y.GC);
