/**
 * Who writes an answer [D5]. One window at a time holds the lease, numbered by its epoch; the highest epoch writes.
 *
 *   free ──ask──▶ held ──ask by another window, allowed──▶ held, epoch + 1
 *
 * On the same device the candidate's own word is enough; for another one the exam may want the invigilator's. Until the
 * paper is opened nobody's turn counts: who only looked into the waiting room keeps nobody from writing.
 */
export type Lease = {
  readonly epoch: number;
  readonly writer: string;
  /** Null when nobody has noted which: then it is no other. */
  readonly deviceId: string | null;
  /** The holder's window is open now. */
  readonly isConnected: boolean;
  /** The paper was opened; before that, the window that opens it first has the turn, on any device. */
  readonly hasOpened: boolean;
};

export type LeaseWish = {
  readonly writer: string;
  readonly deviceId: string | null;
  /** The candidate has opened the paper here, or asked for the turn outright; not only opened the page. */
  readonly isTakeover: boolean;
  /** An invigilator has confirmed it, or the exam does not ask for that. */
  readonly isConfirmed: boolean;
};

export type LeaseDecision =
  | { readonly kind: 'granted'; readonly epoch: number }
  /** It is this window's already. */
  | { readonly kind: 'held'; readonly epoch: number }
  /** Another window writes; what it takes to write here. */
  | { readonly kind: 'reading'; readonly needs: 'word' | 'confirmation' };

/** Decides who writes from now on [D5]. Never takes a lease from a connected window unasked. */
export function decideLease(lease: Lease | null, wish: LeaseWish): LeaseDecision {
  if (lease === null) return { kind: 'granted', epoch: 1 };
  const isSameDevice = lease.deviceId === null || lease.deviceId === wish.deviceId;
  if (lease.writer === wish.writer && isSameDevice) return { kind: 'held', epoch: lease.epoch };
  const next = { kind: 'granted', epoch: lease.epoch + 1 } as const;
  if (isSameDevice || !lease.hasOpened)
    return wish.isTakeover || !lease.isConnected ? next : { kind: 'reading', needs: 'word' };
  if (wish.isTakeover && wish.isConfirmed) return next;
  return { kind: 'reading', needs: wish.isConfirmed ? 'word' : 'confirmation' };
}

/**
 * Whether a device is known by a key that cannot be copied: its id is then made of that key, and of the eighth version
 * of UUIDs. One that shows no key is known by a cookie only, which can be copied, and has an id of the fourth.
 */
export function isKnownByKey(deviceId: string | null): boolean {
  return deviceId?.charAt(14) === '8';
}

/**
 * Whether an answer may be handed in from this device. From one that can show no key of the device that writes, a
 * copied sign-in would end somebody's exam; where an invigilator confirms devices, that one comes first [D5, S1].
 */
export function mayHandInFrom(
  deviceId: string | null,
  lease: Pick<Lease, 'deviceId'> | null,
  takeoverConfirmed: boolean,
): boolean {
  if (!takeoverConfirmed || lease === null || !isKnownByKey(lease.deviceId)) return true;
  return lease.deviceId === deviceId;
}
