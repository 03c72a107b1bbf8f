/**
 * Which window writes an answer [D5]. One window at a time holds the lease, numbered by its epoch; the highest epoch
 * writes.
 *
 *     free ──ask──▶ held ──ask by another window, allowed──▶ held, epoch + 1
 *
 * On the same device the candidate's own request is enough; for another device the exam may require the invigilator's
 * confirmation. Until the paper is opened no lease counts: a window that was only in the waiting room prevents no other from writing.
 */
export type Lease = {
  readonly epoch: number;
  readonly writer: string;
  /** Null when no device is recorded: it then does not count as another device. */
  readonly deviceId: string | null;
  /** The holder's window is open now. */
  readonly isConnected: boolean;
  /** The paper was opened; before that, the window that opens it first gets the lease, on any device. */
  readonly hasOpened: boolean;
};

export type LeaseWish = {
  readonly writer: string;
  readonly deviceId: string | null;
  /** The candidate has opened the paper here or has requested the lease; opening the page is not enough. */
  readonly isTakeover: boolean;
  /** An invigilator has confirmed it, or the exam does not require that. */
  readonly isConfirmed: boolean;
};

export type LeaseDecision =
  | { readonly kind: 'granted'; readonly epoch: number }
  /** This window already has the lease. */
  | { readonly kind: 'held'; readonly epoch: number }
  /** Another window writes; states what is needed to write here. */
  | { readonly kind: 'reading'; readonly needs: 'request' | 'confirmation' };

/** Decides which window writes from now on [D5]. Never takes a lease from a connected window without a request. */
export function decideLease(lease: Lease | null, wish: LeaseWish): LeaseDecision {
  if (lease === null) return { kind: 'granted', epoch: 1 };
  const isSameDevice = lease.deviceId === null || lease.deviceId === wish.deviceId;
  if (lease.writer === wish.writer && isSameDevice) return { kind: 'held', epoch: lease.epoch };
  const next = { kind: 'granted', epoch: lease.epoch + 1 } as const;
  if (isSameDevice || !lease.hasOpened)
    return wish.isTakeover || !lease.isConnected ? next : { kind: 'reading', needs: 'request' };
  if (wish.isTakeover && wish.isConfirmed) return next;
  return { kind: 'reading', needs: wish.isConfirmed ? 'request' : 'confirmation' };
}

/**
 * Whether a device is identified by a key that cannot be copied: its id is then a UUID of version 8, derived from
 * that key. A device that proves no key is identified only by a cookie, which can be copied, and has an id of version
 * 4.
 */
export function isKnownByKey(deviceId: string | null): boolean {
  return deviceId?.charAt(14) === '8';
}

/**
 * Whether an answer may be handed in from this device. From a device that cannot prove the key of the device that
 * writes, a copied sign-in could end a candidate's exam; where an invigilator confirms devices, the confirmation comes
 * first [D5, S1].
 */
export function mayHandInFrom(
  deviceId: string | null,
  lease: Pick<Lease, 'deviceId'> | null,
  takeoverConfirmed: boolean,
): boolean {
  if (!takeoverConfirmed || lease === null || !isKnownByKey(lease.deviceId)) return true;
  return lease.deviceId === deviceId;
}
