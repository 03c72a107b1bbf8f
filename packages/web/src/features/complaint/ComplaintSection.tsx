import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import type { CandidateComplaint } from '@karakter/contract/complaint/views';
import type { MyResult } from '@karakter/contract/results/my-exams';
import { useApi, useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import * as styles from '../appeal/appeal.module.css';
import { CandidateComplaintView } from './CandidateComplaintView.tsx';
import { myComplaintCommand } from './complaint-changed.ts';
import { myComplaintText } from './my-complaint-texts.ts';

function Withdrawing({ complaintId }: { readonly complaintId: string }) {
  const text = useText(myComplaintText);
  const withdraw = useCommand(complaintRoutes.withdrawComplaint, myComplaintCommand);
  return (
    <div>
      <ConfirmButton
        variant="secondary"
        label={text.withdraw}
        command={withdraw}
        onConfirm={(close) => withdraw.mutate({ params: { complaintId } }, { onSuccess: close })}
      >
        <Paragraph>{text.withdrawWords}</Paragraph>
      </ConfirmButton>
    </div>
  );
}

function Complaint({ complaint }: { readonly complaint: CandidateComplaint }) {
  const actions = complaint.mayWithdraw && <Withdrawing complaintId={complaint.id} />;
  return <CandidateComplaintView complaint={complaint} actions={actions} />;
}

/** The candidate's procedural complaints, before and after the grade: filing, following, withdrawing [K8, K9]. */
export function ComplaintSection({ exam }: { readonly exam: MyResult }) {
  const text = useText(myComplaintText);
  const { candidacyId } = exam;
  const answer = useApi(complaintRoutes.showMyComplaints, { params: { candidacyId } });
  if (answer.data?.closed && answer.data.complaints.length === 0) return null;
  return (
    <section className={styles.appealSection}>
      <Heading level={2} data-size="xs">
        {text.section}
      </Heading>
      {answer.isPending && <LoadingState />}
      {answer.error && <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data?.complaints.map((complaint) => (
        <Complaint key={complaint.id} complaint={complaint} />
      ))}
      {answer.data && !answer.data.closed && (
        <>
          <Paragraph>{text.about}</Paragraph>
          <LinkButton to={`/my/${candidacyId}/complaint`} variant="secondary">
            {text.toFile}
          </LinkButton>
        </>
      )}
    </section>
  );
}
