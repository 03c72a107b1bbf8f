import { Button, Heading } from '@digdir/designsystemet-react';
import type { ExamScale } from '@karakter/domain/exam/exam';
import type { Grade } from '@karakter/domain/exam/grades';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import type { KeptForm } from '../../../kept-writing/use-kept-form.ts';
import { FormErrors, TextFormField } from '../../../ui/FormField.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { GradeChoice } from '../GradeChoice.tsx';
import { useGradeWord } from '../grade-words.ts';
import * as styles from './compare.module.css';

export type GradeDraft = { readonly grade: Grade | null; readonly reason: string };
export const noGradeYet: GradeDraft = { grade: null, reason: '' };

type Words = {
  readonly title: string;
  readonly grade: string;
  readonly reason: string;
  readonly gradeMissing: string;
  readonly reasonMissing: string;
  readonly send: (grade: string) => string;
  readonly sendPlain: string;
};

type GradeAndReasonProps = {
  /** What the form is for; unique on the page. */
  readonly id: 'proposed' | 'decided';
  readonly words: Words;
  readonly scale: ExamScale;
  readonly form: KeptForm<GradeDraft>;
  readonly command: { readonly isPending: boolean; readonly error: unknown };
  /** Beside another way on that comes first. */
  readonly isSecondary?: boolean;
  readonly onSend: (grade: Grade, reason: string) => void;
};

/** A grade and the reason for it: proposed to the co-grader, or decided by the member whom the rule set names [G6]. */
export function GradeAndReason(props: GradeAndReasonProps) {
  const { id, words, scale, form, command, isSecondary = false, onSend } = props;
  const gradeWord = useGradeWord();
  const { grade, reason } = form.content;
  const [isTried, setTried] = useState(false);
  const isUnwritten = reason.trim() === '';
  const errors = [
    ...(grade === null ? [{ fieldId: `${id}-grade`, message: words.gradeMissing }] : []),
    ...(isUnwritten ? [{ fieldId: `${id}-reason`, message: words.reasonMissing }] : []),
  ];
  const send = () => {
    setTried(true);
    if (grade !== null && !isUnwritten) onSend(grade, reason);
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
        {words.title}
      </Heading>
      <FormErrors errors={isTried ? errors : []} />
      {command.error ? <FailedState failure={command.error} /> : null}
      <div id={`${id}-grade`} tabIndex={-1}>
        <GradeChoice
          label={words.grade}
          scale={scale}
          value={grade}
          onChange={(chosen) => form.change((now) => ({ ...now, grade: chosen }))}
        />
      </div>
      <TextFormField
        id={`${id}-reason`}
        rows={3}
        label={words.reason}
        lang={writtenLanguage(reason)}
        value={reason}
        error={isTried && isUnwritten ? words.reasonMissing : undefined}
        onChange={(changed) => form.change((now) => ({ ...now, reason: changed }))}
      />
      <KeptFormLine kept={form} names={{ grade: words.grade, reason: words.reason }} />
      <Button type="submit" variant={isSecondary ? 'secondary' : 'primary'} loading={command.isPending}>
        {grade ? words.send(gradeWord(grade)) : words.sendPlain}
      </Button>
    </form>
  );
}
