import { type Because, type ChangeReason, isReasonGiven } from '@karakter/domain/rules/change-reasons';

/** A reason while it is typed: none is chosen at first. */
export type BecauseDraft = { readonly reason: ChangeReason | ''; readonly explanation: string };

export const noReason: BecauseDraft = { reason: '', explanation: '' };

/** The reason to send, or the field in which something is missing. */
export function becauseOf(
  { reason, explanation }: BecauseDraft,
  offered: readonly ChangeReason[],
): { because: Because } | { missing: keyof BecauseDraft } {
  if (reason === '') return { missing: 'reason' };
  const because = { reason, explanation };
  return isReasonGiven(because, offered) ? { because } : { missing: 'explanation' };
}
