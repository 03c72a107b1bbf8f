import type { RepeatableDecision } from '../../process/decision.ts';
import { accepted, refused, unchanged } from '../../process/decision.ts';
import type { GradingKind, Rules } from '../../rules/rule-set.ts';

/*
 * Signing a commission's protocol is no process: a signature is a fact that never changes, and whether it counts follows
 * from what the protocol says now. So a signature stands as one of the version it was made for, and a change asks again.
 */

export type SignatureRefusal = 'protocolNotSettled' | 'protocolChanged';

export type SignatureEvent = { readonly kind: 'protocolSigned'; readonly sha256: string };

/** What a signature depends on [G17]. */
export type SignatureFacts = {
  /** The SHA-256 of the content as it is now; null while a candidate is undecided. */
  readonly present: string | null;
  /** The SHA-256 of the content that the member was shown. */
  readonly shown: string;
  /** The SHA-256 of every version that the member has signed. */
  readonly signed: readonly string[];
};

/**
 * Decides a member's signature [G17]. It is always of exactly what the member was shown: where the content has changed
 * since, nothing is signed.
 */
export function decideSignature({
  present,
  shown,
  signed,
}: SignatureFacts): RepeatableDecision<SignatureEvent, SignatureRefusal> {
  if (present === null) return refused('protocolNotSettled');
  if (shown !== present) return refused('protocolChanged');
  return signed.includes(present) ? unchanged : accepted({ kind: 'protocolSigned', sha256: present });
}

/** Where one member stands: nothing to sign yet, to sign, signed, or signed before the content changed. */
export const signOffStates = ['notYet', 'toSign', 'signed', 'changed'] as const;
export type SignOffState = (typeof signOffStates)[number];

export function signOffState({ present, signed }: Omit<SignatureFacts, 'shown'>): SignOffState {
  if (present === null) return 'notYet';
  if (signed.includes(present)) return 'signed';
  return signed.length > 0 ? 'changed' : 'toSign';
}

/** The kinds of commissions that have a protocol of their own: a third grader's decisions are in that of the commission. */
export const protocolKinds = ['ordinary', 'newGrading', 'appeal'] as const satisfies readonly GradingKind[];
export type ProtocolKind = (typeof protocolKinds)[number];

/**
 * Whose protocols the rule set asks to be signed before a step; none where it asks for none. A later step asks for what an
 * earlier one did, and nothing is appealed before it is announced [G17].
 */
export function kindsSignedBefore(
  step: 'announcement' | 'archive',
  { before }: Rules['protocolSignature'],
  announced: 'ordinary' | 'newGrading' = 'ordinary',
): readonly ProtocolKind[] {
  if (before === 'never') return [];
  if (step === 'archive') return protocolKinds;
  return before === 'announcement' ? [announced] : [];
}
