import { Alert, Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ExamScale } from '@karakter/domain/exam/exam';
import type { Grade } from '@karakter/domain/exam/grades';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { FormErrors } from '../../../ui/FormField.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import type { Script } from '../api-types.ts';
import { GradeChoice } from '../GradeChoice.tsx';
import { useGradeWord } from '../grade-words.ts';
import { UnsentProposal } from '../saving/UnsentProposal.tsx';
import * as styles from './compare.module.css';
import { compareText } from './compare-texts.ts';
import { discussionChanged } from './discussion-changed.ts';

type ProposalProps = { readonly script: Script; readonly commissionId: string; readonly scale: ExamScale };

function Approval({ script, commissionId }: Omit<ProposalProps, 'scale'>) {
  const text = useText(compareText);
  const gradeWord = useGradeWord();
  const approve = useCommand(gradingRoutes.approveGrade, {
    invalidates: discussionChanged,
  });
  const { candidateNumber, proposal } = script;
  if (!proposal) return null;
  const grade = gradeWord(proposal.grade);
  const params = { commissionId, candidateNumber };
  return (
    <ConfirmButton
      label={text.approve(grade)}
      title={text.approveTitle(grade, candidateNumber)}
      command={approve}
      onConfirm={(close) => approve.mutate({ params, body: { grade: proposal.grade } }, { onSuccess: close })}
    >
      <p>{text.approveWhat}</p>
    </ConfirmButton>
  );
}

const proposalKey = (commissionId: string, { candidateNumber }: Script) =>
  `proposal:${commissionId}:${candidateNumber}`;
const noProposal: { grade: Grade | null; reason: string } = { grade: null, reason: '' };

function ProposalForm({ script, commissionId, scale }: ProposalProps) {
  const text = useText(compareText);
  const gradeWord = useGradeWord();
  const form = useKeptForm(proposalKey(commissionId, script), noProposal);
  const { grade, reason } = form.content;
  const [isTried, setTried] = useState(false);
  const propose = useCommand(gradingRoutes.proposeGrade, {
    invalidates: discussionChanged,
    onDone: form.done,
  });
  const errors = [
    ...(grade === null ? [{ fieldId: 'proposed-grade', message: text.gradeMissing }] : []),
    ...(reason.trim() === '' ? [{ fieldId: 'proposal-reason', message: text.reasonMissing }] : []),
  ];
  const send = () => {
    setTried(true);
    if (grade === null || errors.length > 0) return;
    const params = { commissionId, candidateNumber: script.candidateNumber };
    propose.mutate({ params, body: { grade, reason } });
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
        {script.proposal ? text.otherProposal : text.newProposal}
      </Heading>
      <FormErrors errors={isTried ? errors : []} />
      {propose.error && <FailedState failure={propose.error} />}
      <div id="proposed-grade" tabIndex={-1}>
        <GradeChoice
          label={text.proposedGrade}
          scale={scale}
          value={grade}
          onChange={(chosen) => form.change({ grade: chosen, reason })}
        />
      </div>
      <Textfield
        id="proposal-reason"
        data-size="sm"
        multiline
        rows={3}
        label={text.reason}
        lang={writtenLanguage(reason)}
        value={reason}
        error={isTried && reason.trim() === '' ? text.reasonMissing : false}
        onChange={(event) => form.change({ grade, reason: event.target.value })}
      />
      <KeptFormLine kept={form} />
      <Button type="submit" variant={script.proposal ? 'secondary' : 'primary'} loading={propose.isPending}>
        {grade ? text.send(gradeWord(grade)) : text.sendPlain}
      </Button>
    </form>
  );
}

/** A proposed grade to decide on, and the form that proposes one [G6]. */
export function Proposal({ script, commissionId, scale }: ProposalProps) {
  const text = useText(compareText);
  const gradeWord = useGradeWord();
  const { proposal, allowed } = script;
  const grade = gradeWord(proposal?.grade ?? '');
  return (
    <div className={styles.proposal}>
      {proposal && (
        <Alert data-color="info" data-size="sm">
          <p>{proposal.byMe ? text.youProposed(grade) : text.proposedBy(proposal.name, grade)}</p>
          <WrittenText className="plain-text">{`«${proposal.reason}»`}</WrittenText>
        </Alert>
      )}
      {allowed.includes('approve') && <Approval script={script} commissionId={commissionId} />}
      {script.agreed && <UnsentProposal writingKey={proposalKey(commissionId, script)} />}
      {allowed.includes('propose') && (
        <ProposalForm
          key={proposal?.proposedAt ?? ''}
          script={script}
          commissionId={commissionId}
          scale={scale}
        />
      )}
    </div>
  );
}
