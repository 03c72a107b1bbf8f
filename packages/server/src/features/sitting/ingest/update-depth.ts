import * as Y from 'yjs';

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
type Id = { readonly client: number; readonly clock: number };

/** The pieces of one update by client, in the order of their clocks, to find the one that holds an id. */
function createFind(structs: readonly Struct[]): (id: Id) => Y.Item | null {
  const byClient = Map.groupBy(structs, ({ id }) => id.client);
  return ({ client, clock }) => {
    const own = byClient.get(client) ?? [];
    // The last piece that begins at the clock or before it.
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.id.clock ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    const found = own[low - 1];
    return found instanceof Y.Item && clock < found.id.clock + found.length ? found : null;
  };
}

/** A piece that names no parent has the parent of the piece beside it. */
function nextUp({ parent, origin, rightOrigin }: Y.Item): { id: Id | null; isParent: boolean } {
  if (parent !== null && typeof parent === 'object' && 'clock' in parent)
    return { id: parent, isParent: true };
  return { id: parent === null ? (origin ?? rightOrigin) : null, isParent: false };
}

type Step = { readonly item: Y.Item; readonly isParent: boolean };

/** Walks from a piece up to one whose depth is known, or to the top. */
function pathUp(from: Y.Item, isKnown: (item: Y.Item) => boolean, find: (id: Id) => Y.Item | null) {
  const path: Step[] = [];
  const seen = new Set<Y.Item>();
  let item: Y.Item | null = from;
  while (item && !isKnown(item) && !seen.has(item)) {
    seen.add(item);
    const { id, isParent } = nextUp(item);
    path.push({ item, isParent });
    item = id && find(id);
  }
  return { path, end: item };
}

/** How deep the elements created by one update are nested; the elements around them are not counted. */
export function depthOfUpdate(structs: readonly Struct[]): number {
  const find = createFind(structs);
  const depths = new Map<Y.Item, number>();
  let deepest = 0;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { path, end } = pathUp(struct, (item) => depths.has(item), find);
    let depth = end ? (depths.get(end) ?? 0) : 0;
    for (const { item, isParent } of path.toReversed()) {
      if (isParent) depth += 1;
      depths.set(item, depth);
      deepest = Math.max(deepest, depth);
    }
  }
  return deepest;
}
