import { Button, Heading } from '@digdir/designsystemet-react';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import type { ExamScale } from '@karakter/domain/exam/exam';
import type { Grade } from '@karakter/domain/exam/grades';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { FormErrors, TextFormField } from '../../../ui/FormField.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { GradeChoice } from '../GradeChoice.tsx';
import { useGradeWord } from '../grade-words.ts';
import * as styles from './compare.module.css';
import { discussionChanged } from './discussion-changed.ts';
import { discussionText } from './discussion-texts.ts';

type DecisionFormProps = {
  readonly commissionId: string;
  readonly candidateNumber: number;
  readonly scale: ExamScale;
};

const undecided: { grade: Grade | null; reason: string } = { grade: null, reason: '' };

/** The decision of the member whom the rule set names [G6]. */
export function DecisionForm({ commissionId, candidateNumber, scale }: DecisionFormProps) {
  const text = useText(discussionText);
  const gradeWord = useGradeWord();
  const form = useKeptForm(`decision:${commissionId}:${candidateNumber}`, undecided);
  const { grade, reason } = form.content;
  const [isTried, setTried] = useState(false);
  const decide = useCommand(decidingRoutes.decideGrade, {
    invalidates: discussionChanged,
    onDone: form.done,
  });
  const isUnwritten = reason.trim() === '';
  const errors = [
    ...(grade === null ? [{ fieldId: 'decided-grade', message: text.gradeMissing }] : []),
    ...(isUnwritten ? [{ fieldId: 'decision-reason', message: text.reasonMissing }] : []),
  ];
  const send = () => {
    setTried(true);
    if (grade === null || errors.length > 0) return;
    decide.mutate({ params: { commissionId, candidateNumber }, body: { grade, reason } });
  };
  return (
    <form
      className={styles.proposalForm}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading level={3} data-size="2xs">
        {text.decideTitle}
      </Heading>
      <FormErrors errors={isTried ? errors : []} />
      {decide.error && <FailedState failure={decide.error} />}
      <div id="decided-grade" tabIndex={-1}>
        <GradeChoice
          label={text.decidedGrade}
          scale={scale}
          value={grade}
          onChange={(chosen) => form.change({ grade: chosen, reason })}
        />
      </div>
      <TextFormField
        id="decision-reason"
        rows={3}
        label={text.decisionReason}
        lang={writtenLanguage(reason)}
        value={reason}
        error={isTried && isUnwritten ? text.reasonMissing : undefined}
        onChange={(changed) => form.change({ grade, reason: changed })}
      />
      <KeptFormLine kept={form} />
      <Button type="submit" loading={decide.isPending}>
        {grade ? text.decide(gradeWord(grade)) : text.decidePlain}
      </Button>
    </form>
  );
}
