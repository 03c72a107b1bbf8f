/**
 * Who writes an answer [D5]. One window at a time holds the lease, numbered by its epoch; the highest epoch writes.
 *
 *   free ──ask──▶ held ──ask by another window, allowed──▶ held, epoch + 1
 *
 * On the same machine the candidate's own word is enough; for another one the exam may want the invigilator's.
 */
export type Lease = {
  readonly epoch: number;
  readonly writer: string;
  /** Null when nobody has noted which: then it is no other. */
  readonly machineId: string | null;
  /** The holder's window is open now. */
  readonly isConnected: boolean;
};

export type LeaseWish = {
  readonly writer: string;
  readonly machineId: string | null;
  /** The candidate has asked for it outright, not only opened the page. */
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
  if (lease.writer === wish.writer) return { kind: 'held', epoch: lease.epoch };
  const next = { kind: 'granted', epoch: lease.epoch + 1 } as const;
  const isSameMachine = lease.machineId === null || lease.machineId === wish.machineId;
  if (isSameMachine) return wish.isTakeover || !lease.isConnected ? next : { kind: 'reading', needs: 'word' };
  if (wish.isTakeover && wish.isConfirmed) return next;
  return { kind: 'reading', needs: wish.isConfirmed ? 'word' : 'confirmation' };
}
