import { Button, Paragraph } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal';
import type { AppealCase } from '@karakter/contract/appeal-views';
import { casesRoutes } from '@karakter/contract/cases';
import { planningRoutes } from '@karakter/contract/planning';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { appealText } from './appeal-text.ts';
import { caseText } from './case-text.ts';

const invalidates = [
  appealRoutes.showAppeal,
  appealRoutes.listAppeals,
  casesRoutes.listCases,
  planningRoutes.seeExam,
];

type AskedProps = {
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  readonly isPending: boolean;
  readonly failure: unknown;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
};

/** A command with its question before it. */
function Asked({ label, variant = 'primary', isPending, failure, onConfirm, children }: AskedProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant={variant} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={label}
        confirmLabel={label}
        {...{ isPending, failure, onConfirm }}
        onCancel={() => setAsking(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}

function Deciding({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const { outcomes } = useText(caseText);
  const gradeWord = useGradeWord();
  const decide = useCommand(appealRoutes.decideAppeal, { invalidates });
  const { id: appealId, version, originalGrade, newGrade, proposedOutcome } = view;
  if (newGrade === null || proposedOutcome === null) return null;
  return (
    <Asked
      label={text.decide}
      isPending={decide.isPending}
      failure={decide.error}
      onConfirm={() => decide.mutate({ params: { appealId }, body: { version } })}
    >
      <Paragraph>
        {text.decideWords(outcomes[proposedOutcome], gradeWord(originalGrade), gradeWord(newGrade))}
      </Paragraph>
    </Asked>
  );
}

function TakingUp({ appealId }: { readonly appealId: string }) {
  const text = useText(appealText);
  const takeUp = useCommand(appealRoutes.takeUpLateAppeal, { invalidates });
  return (
    <Asked
      label={text.takeUp}
      isPending={takeUp.isPending}
      failure={takeUp.error}
      onConfirm={() => takeUp.mutate({ params: { appealId } })}
    >
      <Paragraph>{text.takeUpWords}</Paragraph>
    </Asked>
  );
}

function Dismissing({ appealId }: { readonly appealId: string }) {
  const text = useText(appealText);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const dismiss = useCommand(appealRoutes.dismissLateAppeal, { invalidates });
  const confirm = () => {
    if (reason.trim() === '') setMissing(true);
    else dismiss.mutate({ params: { appealId }, body: { reason } });
  };
  return (
    <Asked
      label={text.dismiss}
      variant="secondary"
      isPending={dismiss.isPending}
      failure={dismiss.error}
      onConfirm={confirm}
    >
      <Paragraph>{text.dismissWords}</Paragraph>
      <TextFormField
        id="dismissal-reason"
        label={text.dismissReason}
        rows={4}
        value={reason}
        error={isMissing && reason.trim() === '' ? text.dismissReasonMissing : undefined}
        onChange={setReason}
      />
    </Asked>
  );
}

/** What the caseworker can do with the case now, and nothing that it does not take. */
export function AppealCommands({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const { id, allowed, exam } = view;
  return (
    <div className="appeal-buttons">
      {allowed.includes('assign') && (
        <LinkButton to={`/exams/${exam.examId}/appeal-commissions`}>{text.assign}</LinkButton>
      )}
      {allowed.includes('takeUp') && <TakingUp appealId={id} />}
      {allowed.includes('dismiss') && <Dismissing appealId={id} />}
      {allowed.includes('decide') && <Deciding view={view} />}
    </div>
  );
}
