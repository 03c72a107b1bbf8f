import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useText } from '../../../text/language.tsx';
import { savingText } from './saving-texts.ts';

type Draft = { readonly grade: string | null; readonly reason: string };
const nothing: Draft = { grade: null, reason: '' };

type UnsentProps = { readonly writingKey: string; readonly kind: 'proposal' | 'decision' };

/** The reason of a proposal or a decision that can no longer be made: something happened while it was being written [G15]. */
export function UnsentProposal({ writingKey, kind }: UnsentProps) {
  const text = useText(savingText);
  return (
    <LeftInForm<Draft>
      draftKey={writingKey}
      initial={nothing}
      names={{ reason: '' }}
      {...text.unsent[kind]}
    />
  );
}
