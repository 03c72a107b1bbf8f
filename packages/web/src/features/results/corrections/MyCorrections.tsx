import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { MyResult } from '@karakter/contract/results/my-exams';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import { correctionText } from './correction-texts.ts';

/** What was corrected in the candidate's own grade since it was announced: what it was, what it is, and why [R3]. */
export function MyCorrections({ corrections }: Pick<MyResult, 'corrections'>) {
  const text = useText(correctionText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  if (corrections.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="xs">
        {text.mine}
      </Heading>
      {corrections.map(({ at, before, after, reason }) => (
        <div key={at}>
          <Paragraph>
            {text.mineChange(gradeWord(before), gradeWord(after), writtenInstant(at, language))}
          </Paragraph>
          <p className="quiet">{text.mineWhy}</p>
          <WrittenText>{reason}</WrittenText>
        </div>
      ))}
    </section>
  );
}
