import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import type { ChangeReason } from '@karakter/domain/rules/change-reasons';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField, TextFormField } from '../../ui/FormField.tsx';
import type { BecauseDraft } from './because-draft.ts';
import { changingText } from './changing-texts.ts';

type Props = {
  readonly draft: BecauseDraft;
  readonly offered: readonly ChangeReason[];
  readonly missing: keyof BecauseDraft | undefined;
  /** The words are on the candidates' front page too, and not only in the mail. */
  readonly isOnFrontPage?: boolean;
  readonly onChange: (change: Partial<BecauseDraft>) => void;
};

/** Why a published exam is changed: one of the institution's reasons, and words to the candidates. */
export function BecauseFields({ draft, offered, missing, isOnFrontPage = true, onChange }: Props) {
  const text = useText(changingText);
  const { language } = useLanguage();
  const names = changeReasonTexts[language];
  const errorOf = (field: keyof BecauseDraft) => (missing === field ? text.faults[field] : undefined);
  return (
    <>
      <SelectFormField
        id="reason"
        label={text.reason}
        value={draft.reason}
        error={errorOf('reason')}
        options={[
          { value: '', label: text.chooseReason },
          ...offered.map((reason) => ({ value: reason, label: names[reason] })),
        ]}
        onChange={(reason) => onChange({ reason })}
      />
      <TextFormField
        id="explanation"
        label={text.explanation}
        description={isOnFrontPage ? text.explanationHelp : text.mailHelp}
        rows={3}
        value={draft.explanation}
        error={errorOf('explanation')}
        onChange={(explanation) => onChange({ explanation })}
      />
    </>
  );
}
