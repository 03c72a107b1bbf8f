import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { type Disputed, isSameJson, type Joining } from '@karakter/domain/text/three-way-merge';

/** A version on the server. */
export type Version<Content> = {
  readonly version: number;
  readonly content: Content;
  readonly savedAt?: string | null;
};

/** A document in one window: its content, and the version it builds on. */
export type Written<Content> = {
  /** The newest version that the server is known to have. */
  readonly base: Version<Content>;
  readonly content: Content;
  /** Fields where someone else wrote a different text; the user's own is in `content` and waits for a choice. */
  readonly disputed: readonly Disputed[];
  /** The last content sent without an answer; it may have arrived. */
  readonly sent?: { readonly content: Content };
};

/** Once the server has answered, what was sent is in its version or was refused: it says nothing about a later one. */
export const answered = <C>({ sent: _, ...written }: Written<C>): Written<C> => written;

/**
 * Whether a version that was asked for when `known` was the newest here, and is `now` answered, is to be merged: what
 * came from elsewhere meanwhile may be newer, and is not taken back.
 */
export function isNews(theirs: Version<unknown>, { known, now }: { known: number; now: number }): boolean {
  return now === known ? theirs.version !== known : theirs.version > now;
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || isSameJson(a as JsonValue, b as JsonValue);
}

const isOneOf = (all: readonly Disputed[], one: Disputed) =>
  all.some((each) => isSame(each.path, one.path) && isSame(each.theirs, one.theirs));

/** A dispute is over if both texts have become equal, or if the field no longer exists. */
function stillDisputed<C>(joining: Joining<C>, content: C, disputed: readonly Disputed[]): Disputed[] {
  const still: Disputed[] = [];
  for (const each of disputed) {
    const mine = joining.at(content, each.path);
    const isOver = mine === undefined || isSame(mine, each.theirs) || isOneOf(still, each);
    if (!isOver) still.push({ ...each, mine });
  }
  return still;
}

/** The content to send; disputed fields keep the server's value until the user has chosen. */
export function toSend<C>(joining: Joining<C>, { content, disputed, base }: Written<C>): C {
  return disputed.reduce((all, { path }) => {
    const there = joining.at(base.content, path);
    return there === undefined ? all : joining.put(all, path, there);
  }, content);
}

/** Whether there is nothing to send, although a choice may be pending. */
export function isSettled<C>(joining: Joining<C>, written: Written<C>): boolean {
  return isSame(toSend(joining, written), written.base.content);
}

export function withContent<C>(joining: Joining<C>, written: Written<C>, content: C): Written<C> {
  return { ...written, content, disputed: stillDisputed(joining, content, written.disputed) };
}

/** Applies a choice: the user's own text is sent from now on, or the other text is used here too. */
export function withChoice<C>(
  joining: Joining<C>,
  written: Written<C>,
  chosen: Disputed,
  whose: 'mine' | 'theirs',
): Written<C> {
  if (!isOneOf(written.disputed, chosen)) return written;
  const left = written.disputed.filter((each) => !isOneOf([chosen], each));
  const { content } = written;
  const next = whose === 'mine' ? content : joining.put(content, chosen.path, chosen.theirs);
  return withContent(joining, { ...written, disputed: left }, next);
}

/** Merges the content here with a newer version. Disputes remain, with the other side's current text. */
export function withNewer<C>(joining: Joining<C>, written: Written<C>, theirs: Version<C>): Written<C> {
  const { base, content, sent } = written;
  const versions = { base: base.content, mine: content, theirs: theirs.content };
  const { merged, disputed } = joining.merge(sent ? { ...versions, sent: sent.content } : versions);
  const known = written.disputed.flatMap((each) => {
    const isServers = isSame(each.theirs, joining.at(base.content, each.path) ?? null);
    const now = isServers ? joining.at(theirs.content, each.path) : each.theirs;
    return now === undefined ? [] : [{ ...each, theirs: now }];
  });
  return {
    ...written,
    base: theirs,
    content: merged,
    disputed: stillDisputed(joining, merged, [...known, ...disputed]),
  };
}

/** Merges what another window left with the content here. */
export function withLeft<C>(joining: Joining<C>, written: Written<C>, left: Written<C>): Written<C> {
  const versions = { base: left.base.content, mine: left.content, theirs: written.content };
  const { merged, disputed } = joining.merge(left.sent ? { ...versions, sent: left.sent.content } : versions);
  const all = [...written.disputed, ...disputed, ...left.disputed];
  return { ...written, content: merged, disputed: stillDisputed(joining, merged, all) };
}
