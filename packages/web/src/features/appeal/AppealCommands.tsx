import { Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { LinkButton } from '../../ui/TextLink.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import * as styles from './appeal.module.css';
import { appealCommand } from './appeal-changed.ts';
import { appealText } from './appeal-texts.ts';
import { caseText } from './case-texts.ts';
import { InterimReplying } from './interim/InterimReplying.tsx';
import { CaseReassessment } from './reassessment/CaseReassessment.tsx';

function Deciding({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const { outcomes } = useText(caseText);
  const gradeWord = useGradeWord();
  const decide = useCommand(appealRoutes.decideAppeal, appealCommand);
  const { id: appealId, version, originalGrade, newGrade, proposedOutcome } = view;
  if (newGrade === null || proposedOutcome === null) return null;
  return (
    <ConfirmButton
      label={text.decide}
      command={decide}
      onConfirm={(close) => decide.mutate({ params: { appealId }, body: { version } }, { onSuccess: close })}
    >
      <Paragraph>
        {text.decideWords(outcomes[proposedOutcome], gradeWord(originalGrade), gradeWord(newGrade))}
      </Paragraph>
    </ConfirmButton>
  );
}

function TakingUp({ appealId }: { readonly appealId: string }) {
  const text = useText(appealText);
  const takeUp = useCommand(appealRoutes.takeUpLateAppeal, appealCommand);
  return (
    <ConfirmButton
      label={text.takeUp}
      command={takeUp}
      onConfirm={(close) => takeUp.mutate({ params: { appealId } }, { onSuccess: close })}
    >
      <Paragraph>{text.takeUpWords}</Paragraph>
    </ConfirmButton>
  );
}

function Dismissing({ appealId }: { readonly appealId: string }) {
  const text = useText(appealText);
  const form = useKeptForm(`dismissal:${appealId}`, '');
  const { content: reason, change: setReason } = form;
  const [isMissing, setMissing] = useState(false);
  const dismiss = useCommand(appealRoutes.dismissLateAppeal, {
    ...appealCommand,
    onDone: form.done,
  });
  const confirm = (close: () => void) => {
    if (reason.trim() === '') showAndFocus(() => setMissing(true), 'dismissal-reason');
    else dismiss.mutate({ params: { appealId }, body: { reason } }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.dismiss} variant="secondary" command={dismiss} onConfirm={confirm}>
      <Paragraph>{text.dismissWords}</Paragraph>
      <TextFormField
        id="dismissal-reason"
        label={text.dismissReason}
        rows={4}
        lang={writtenLanguage(reason)}
        value={reason}
        error={isMissing && reason.trim() === '' ? text.dismissReasonMissing : undefined}
        onChange={setReason}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

/** The commands that the case takes now, for the caseworker. */
export function AppealCommands({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const { id, allowed, exam } = view;
  return (
    <>
      {view.isHeldBack && <Paragraph>{text.heldBack}</Paragraph>}
      <div className={styles.appealButtons}>
        {allowed.includes('assign') && (
          <LinkButton to={`/exams/${exam.examId}/appeal-commissions`}>{text.assign}</LinkButton>
        )}
        {allowed.includes('takeUp') && <TakingUp appealId={id} />}
        {allowed.includes('dismiss') && <Dismissing appealId={id} />}
        {allowed.includes('decide') && <Deciding view={view} />}
        {view.mayReply && <InterimReplying view={view} />}
      </div>
      {allowed.includes('assessAgain') && <CaseReassessment view={view} />}
    </>
  );
}
