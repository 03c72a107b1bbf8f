import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type NewOral, oralRoutes } from '@karakter/contract/results/oral/routes';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { openNewOralStates } from '@karakter/domain/results/oral/new-oral';
import { useApi, useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import * as styles from '../../appeal/appeal.module.css';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { NewOralCommands } from './NewOralCommands.tsx';
import { oralText } from './oral-texts.ts';

const tones = { called: 'due', arranged: 'note', held: 'done', cancelled: 'open' } as const;

function Setting({ examId, follows }: { readonly examId: string; readonly follows: boolean }) {
  const text = useText(oralText);
  const set = useCommand(oralRoutes.setOralPart, { invalidates: [oralRoutes.showOralPart] });
  const next = follows ? 'off' : 'on';
  return (
    <>
      <Paragraph>{follows ? `${text.follows}.` : text.followsNot}</Paragraph>
      <div>
        <ConfirmButton
          variant="secondary"
          label={text.set[next]}
          command={set}
          onConfirm={(close) =>
            set.mutate({ params: { examId }, body: { follows: !follows } }, { onSuccess: close })
          }
        >
          <Paragraph>{text.setWords[next]}</Paragraph>
        </ConfirmButton>
      </div>
    </>
  );
}

function Row({ examId, newOral }: { readonly examId: string; readonly newOral: NewOral }) {
  const text = useText(oralText);
  const { language } = useLanguage();
  const { candidateNumber, name, state, calledAt, arrangement, heldOn, cancelReason } = newOral;
  const isOpen = openNewOralStates.some((open) => open === state);
  return (
    <section className={styles.appealSection}>
      <Heading level={3} data-size="2xs">
        {text.candidate(candidateNumber, name)}
      </Heading>
      <div>
        <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
      </div>
      <Paragraph>{text.called(writtenInstant(calledAt, language))}</Paragraph>
      {arrangement !== null && <WrittenText className={styles.appealWords}>{arrangement}</WrittenText>}
      {heldOn !== null && <Paragraph>{text.heldOn(writtenDate(heldOn, language))}</Paragraph>}
      {cancelReason !== null && <WrittenText className={styles.appealWords}>{cancelReason}</WrittenText>}
      {isOpen && <NewOralCommands examId={examId} newOral={newOral} />}
    </section>
  );
}

function Page({ examId }: { readonly examId: string }) {
  const text = useText(oralText);
  const answer = useApi(oralRoutes.showOralPart, { params: { examId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { follows, newOrals } = answer.data;
  return (
    <div className={styles.appealSection}>
      <Paragraph className="page-about">{text.about}</Paragraph>
      <Setting examId={examId} follows={follows} />
      <Heading level={2} data-size="xs">
        {text.list}
      </Heading>
      {newOrals.length === 0 && <Paragraph>{text.none}</Paragraph>}
      {newOrals.map((newOral) => (
        <Row key={`${newOral.candidateNumber} ${newOral.calledAt}`} examId={examId} newOral={newOral} />
      ))}
    </div>
  );
}

/** The oral part that follows an exam, with the new oral exams to be held (uhl. § 11-11(4)) [K10]. */
export function OralPartPage() {
  const text = useText(oralText);
  return <ExamFrame title={text.title}>{({ id }) => <Page examId={id} />}</ExamFrame>;
}
