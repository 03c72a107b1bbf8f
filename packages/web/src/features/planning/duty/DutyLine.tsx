import { Button } from '@digdir/designsystemet-react';
import type { ExamView } from '@karakter/contract/exam/routes';
import { useState } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { DutyDialog } from './DutyDialog.tsx';
import { dutyInWords } from './duty-in-words.ts';
import { dutyText } from './duty-texts.ts';

type DutyLineProps = {
  readonly examId: string;
  readonly invigilator: ExamView['invigilators'][number];
  readonly mayChange: boolean;
};

/** An invigilator's rooms and days in the exam's list of invigilators, and the way to change them. */
export function DutyLine({ examId, invigilator, mayChange }: DutyLineProps) {
  const text = useText(dutyText);
  const { language } = useLanguage();
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <span> {dutyInWords(invigilator.duty, text, language)}</span>
      {mayChange && (
        <Button
          variant="tertiary"
          className="row-button"
          aria-label={text.title(invigilator.name)}
          onClick={() => setChanging(true)}
        >
          {text.change}
        </Button>
      )}
      {isChanging && (
        <DutyDialog examId={examId} invigilator={invigilator} onClose={() => setChanging(false)} />
      )}
    </>
  );
}
