import { Paragraph } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { OfficeReassessment } from '@karakter/contract/appeal/reassessment/views';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { gradesOn, useGradeWord } from '../../grading/grade-words.ts';
import { officeReassessmentText } from './office-texts.ts';
import { reassessmentCommand } from './reassessment-command.ts';

const empty = { grade: '', reason: '' };
type DecidingProps = { readonly view: AppealCase; readonly current: OfficeReassessment };

/** The one decision, by what the protocol says; or by the office's grade where the rules leave it to the office [K6]. */
export function Deciding({ view, current }: DecidingProps) {
  const text = useText(officeReassessmentText);
  const gradeWord = useGradeWord();
  const form = useKeptForm(`reassessment-decision:${current.id}`, empty);
  const { grade, reason } = form.content;
  const change = (part: Partial<typeof empty>) => form.change((before) => ({ ...before, ...part }));
  const [hasTried, setTried] = useState(false);
  const decide = useCommand(reassessmentRoutes.decideByReassessment, {
    ...reassessmentCommand,
    onDone: form.done,
  });
  const { officeChooses, version, protocol } = current;
  const confirm = (close: () => void) => {
    if (officeChooses && grade === '') return showAndFocus(() => setTried(true), 'reassessment-grade');
    if (officeChooses && reason.trim() === '')
      return showAndFocus(() => setTried(true), 'reassessment-reason');
    const body = { version, chosen: officeChooses ? { grade, reason } : null };
    decide.mutate({ params: { reassessmentId: current.id }, body }, { onSuccess: close });
  };
  const decided = protocol.grade ?? grade;
  return (
    <ConfirmButton label={text.decide} command={decide} onConfirm={confirm}>
      {officeChooses && (
        <>
          <Paragraph>{text.chooseAbout}</Paragraph>
          <SelectFormField
            id="reassessment-grade"
            label={text.grade}
            value={grade}
            error={hasTried && grade === '' ? text.gradeMissing : undefined}
            options={[
              { value: '', label: '–' },
              ...gradesOn(view.exam.scale).map((each) => ({ value: each as string, label: gradeWord(each) })),
            ]}
            onChange={(chosen) => change({ grade: chosen })}
          />
          <TextFormField
            id="reassessment-reason"
            label={text.reason}
            rows={4}
            lang={writtenLanguage(reason)}
            value={reason}
            error={hasTried && reason.trim() === '' ? text.reasonMissing : undefined}
            onChange={(written) => change({ reason: written })}
          />
          <KeptFormLine kept={form} />
        </>
      )}
      {decided !== '' && <Paragraph>{text.decideWords(gradeWord(decided))}</Paragraph>}
    </ConfirmButton>
  );
}
