import type { JsonValue } from './canonical-json.ts';

/** A place in a document: names of members, and the ids of list entries that have one. */
export type Path = readonly string[];

/** A place that two people, or two windows, wrote differently since they parted. */
export type Disputed = { readonly path: Path; readonly mine: JsonValue; readonly theirs: JsonValue };

export type Merged<T> = { readonly merged: T; readonly disputed: readonly Disputed[] };

type Members = Readonly<Record<string, JsonValue>>;
type Entry = Members & { readonly id: string };

/** `sent` is what I sent without a confirmation: where theirs has it, they have only received it. */
export type Versions<T> = { readonly base: T; readonly mine: T; readonly theirs: T; readonly sent?: T };
type Maybe = Versions<JsonValue | undefined>;

/** Whether two values are the same, whatever the order of their members; a part that both share is not looked into. */
export function isSameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as unknown as [Members, Members];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSameJson(one[name], other[name]));
}

/** Formatted text is one unit: half of one version and half of another would be no author's text. */
const isRichTextShaped = (value: Members) => value.type === 'doc' && Array.isArray(value.content);

function membersOf(value: JsonValue | undefined): Members | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return isRichTextShaped(value as Members) ? undefined : (value as Members);
}

function entriesOf(value: JsonValue | undefined): readonly Entry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.every((entry) => typeof membersOf(entry)?.id === 'string') ? (value as Entry[]) : undefined;
}

const byId = (entries: readonly Entry[] | undefined, id: string) => entries?.find((entry) => entry.id === id);

/** The version of the side that changed it, where only one of the two did. */
function whoseStands({ base, mine, theirs, sent }: Maybe): 'mine' | 'theirs' | 'both' {
  if (isSameJson(mine, theirs) || isSameJson(theirs, base)) return 'mine';
  if (sent !== undefined && isSameJson(theirs, sent)) return 'mine';
  return isSameJson(mine, base) ? 'theirs' : 'both';
}

type Part = { readonly value: JsonValue | undefined; readonly disputed: readonly Disputed[] };

function mergeMembers(versions: Versions<Members | undefined>, path: Path): Part {
  const { base, mine = {}, theirs = {}, sent } = versions;
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const parts = names.map((name) => {
    const of = { base: base?.[name], mine: mine[name], theirs: theirs[name] };
    return { name, ...mergePart(sent ? { ...of, sent: sent[name] } : of, [...path, name]) };
  });
  const kept = parts.filter(({ value }) => value !== undefined);
  return {
    value: Object.fromEntries(kept.map(({ name, value }) => [name, value])) as Members,
    disputed: parts.flatMap(({ disputed }) => disputed),
  };
}

/** Mine in my order where I moved any, otherwise in theirs; entries that the other added keep the entry before them. */
function mergedOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const shared = (ids: readonly string[], others: readonly string[]) =>
    ids.filter((id) => others.includes(id));
  const haveIMoved = shared(mine, base).join('\n') !== shared(base, mine).join('\n');
  const [first, second] = haveIMoved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  for (const [index, id] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

/**
 * An entry that one removed is gone, unless the other has written in it since: then it stays, for nothing typed is
 * lost.
 */
function mergeEntries(versions: Versions<readonly Entry[] | undefined>, path: Path): Part {
  const { base, mine = [], theirs = [], sent } = versions;
  const ids = (entries: readonly Entry[] | undefined) => (entries ?? []).map(({ id }) => id);
  const parts = mergedOrder(ids(base), ids(mine), ids(theirs)).map((id) => {
    const of = { base: byId(base, id), mine: byId(mine, id), theirs: byId(theirs, id) };
    return mergePart(sent ? { ...of, sent: byId(sent, id) } : of, [...path, id]);
  });
  return {
    value: parts.flatMap(({ value }) => (value === undefined ? [] : [value])),
    disputed: parts.flatMap(({ disputed }) => disputed),
  };
}

function each<T>(
  of: (value: JsonValue | undefined) => T | undefined,
  versions: Maybe,
): Versions<T | undefined> {
  const { base, mine, theirs, sent } = versions;
  return {
    base: of(base),
    mine: of(mine),
    theirs: of(theirs),
    ...(sent === undefined ? {} : { sent: of(sent) }),
  };
}

function mergePart(versions: Maybe, path: Path): Part {
  const stands = whoseStands(versions);
  if (stands !== 'both') return { value: versions[stands], disputed: [] };
  const { mine, theirs } = versions;
  // One author removed an entry in which the other wrote.
  if (mine === undefined || theirs === undefined) return { value: mine ?? theirs, disputed: [] };
  if (membersOf(mine) && membersOf(theirs)) return mergeMembers(each(membersOf, versions), path);
  if (entriesOf(mine) && entriesOf(theirs)) return mergeEntries(each(entriesOf, versions), path);
  return { value: mine, disputed: [{ path, mine, theirs }] };
}

/**
 * Merges the changes of two writers of the same version: field by field, and list entry by entry where they have ids.
 * Where both changed one field differently, `merged` has mine, and the place is named with both texts: nothing is
 * overwritten.
 */
function mergeThree(versions: Versions<JsonValue>): Merged<JsonValue> {
  const { value, disputed } = mergePart(versions, []);
  return { merged: value ?? versions.mine, disputed };
}

/** The value at a place; undefined where there is no such place. */
function valueAt(document: JsonValue | undefined, path: Path): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (value, step) => membersOf(value)?.[step] ?? byId(entriesOf(value), step),
    document,
  );
}

/** The document with another value at a place; as it was where there is no such place. */
function withValueAt(document: JsonValue, path: Path, value: JsonValue): JsonValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const entries = entriesOf(document);
  if (entries) return entries.map((entry) => (entry.id === step ? withValueAt(entry, rest, value) : entry));
  const members = membersOf(document);
  const below = members?.[step];
  return below === undefined ? document : { ...members, [step]: withValueAt(below, rest, value) };
}

/** How two versions of one kind of document are merged, and how a place in it is read and written. */
export type Joining<T> = {
  readonly merge: (versions: Versions<T>) => Merged<T>;
  readonly at: (document: T, path: Path) => JsonValue | undefined;
  readonly put: (document: T, path: Path, value: JsonValue) => T;
};

/** Merges documents in the form that `open` gives them, whose fields can be disputed. */
export function joiningBy<T>(open: (document: T) => JsonValue, close: (opened: JsonValue) => T): Joining<T> {
  return {
    merge: ({ base, mine, theirs, sent }) => {
      const opened = { base: open(base), mine: open(mine), theirs: open(theirs) };
      const { merged, disputed } = mergeThree(sent === undefined ? opened : { ...opened, sent: open(sent) });
      return { merged: close(merged), disputed };
    },
    at: (document, path) => valueAt(open(document), path),
    put: (document, path, value) => close(withValueAt(open(document), path, value)),
  };
}

/** For documents whose fields are written by people. */
export function plainJoining<T>(): Joining<T> {
  return joiningBy(
    (document) => document as unknown as JsonValue,
    (opened) => opened as unknown as T,
  );
}
