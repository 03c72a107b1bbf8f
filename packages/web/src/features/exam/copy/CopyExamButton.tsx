import { Button } from '@digdir/designsystemet-react';
import type { ExamSummary } from '@karakter/contract/exam/routes';
import { shortDate } from '@karakter/domain/calendar/dates';
import { useState } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { CopyExamDialog } from './CopyExamDialog.tsx';
import { copyText } from './copy-texts.ts';

type CopyExamButtonProps = {
  readonly exam: Pick<ExamSummary, 'id' | 'courseCode' | 'date'>;
  /** In the row of a list, where the name says which exam it is. */
  readonly isInRow?: boolean;
};

/** Opens the dialog that makes a new exam as this one. */
export function CopyExamButton({ exam, isInRow = false }: CopyExamButtonProps) {
  const text = useText(copyText);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const name = text.copyOf(exam.courseCode, shortDate(exam.date, language));
  return (
    <>
      <Button
        variant={isInRow ? 'tertiary' : 'secondary'}
        {...(isInRow && { className: 'row-button', 'aria-label': name })}
        onClick={() => setOpen(true)}
      >
        {text.copy}
      </Button>
      {isOpen && <CopyExamDialog exam={exam} onClose={() => setOpen(false)} />}
    </>
  );
}
