import { Alert } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { ExamScale } from '@karakter/domain/exam/exam';
import { useCommand } from '../../../api/api.ts';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import type { Script } from '../api-types.ts';
import { useGradeWord } from '../grade-words.ts';
import { UnsentProposal } from '../saving/UnsentProposal.tsx';
import * as styles from './compare.module.css';
import { compareText } from './compare-texts.ts';
import { discussionChanged } from './discussion-changed.ts';
import { GradeAndReason, noGradeYet } from './GradeAndReason.tsx';

type ProposalProps = { readonly script: Script; readonly commissionId: string; readonly scale: ExamScale };

function Approval({ script, commissionId }: Omit<ProposalProps, 'scale'>) {
  const text = useText(compareText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const { candidateNumber, proposal } = script;
  const grade = gradeWord(proposal?.grade ?? '');
  const approve = useCommand(gradingRoutes.approveGrade, {
    invalidates: discussionChanged,
    onDone: () => announce(text.agreedNow(grade)),
  });
  if (!proposal) return null;
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

function ProposalForm({ script, commissionId, scale }: ProposalProps) {
  const text = useText(compareText);
  const announce = useAnnounce();
  const form = useKeptForm(proposalKey(commissionId, script), noGradeYet);
  const propose = useCommand(gradingRoutes.proposeGrade, {
    invalidates: discussionChanged,
    onAccepted: form.done,
    onDone: () => announce(text.proposalSent),
  });
  const params = { commissionId, candidateNumber: script.candidateNumber };
  return (
    <GradeAndReason
      id="proposed"
      words={{
        title: script.proposal ? text.otherProposal : text.newProposal,
        grade: text.proposedGrade,
        reason: text.reason,
        gradeMissing: text.gradeMissing,
        reasonMissing: text.reasonMissing,
        send: text.send,
        sendPlain: text.sendPlain,
      }}
      scale={scale}
      form={form}
      command={propose}
      isSecondary={script.proposal !== null}
      onSend={(grade, reason) => propose.mutate({ params, body: { grade, reason } })}
    />
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
      {allowed.includes('propose') ? (
        <ProposalForm
          key={proposal?.proposedAt ?? ''}
          script={script}
          commissionId={commissionId}
          scale={scale}
        />
      ) : (
        <UnsentProposal writingKey={proposalKey(commissionId, script)} kind="proposal" />
      )}
    </div>
  );
}
