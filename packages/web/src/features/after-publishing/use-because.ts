import type { ChangeReason } from '@karakter/domain/rules/change-reasons';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { type BecauseDraft, becauseOf } from './because-draft.ts';
import { changingText } from './changing-texts.ts';

/** The reason to send, undefined while something is missing; and what is missing, once it was tried. */
export function useBecause(draft: BecauseDraft, offered: readonly ChangeReason[]) {
  const { faults } = useText(changingText);
  const [isTried, setTried] = useState(false);
  const why = becauseOf(draft, offered);
  const missing = isTried && 'missing' in why ? why.missing : undefined;
  return {
    because: 'because' in why ? why.because : undefined,
    missing,
    errors: missing ? [{ fieldId: missing, message: faults[missing] }] : [],
    onTry: () => setTried(true),
  };
}
