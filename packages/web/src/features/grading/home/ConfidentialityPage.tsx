import { Button, Paragraph } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { type ExamPlace, PageShell } from '../../../ui/PageShell.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { commissionText } from '../commission-texts.ts';
import { DeclareButton } from '../impartiality/DeclareButton.tsx';
import { impartialityText } from '../impartiality/impartiality-texts.ts';
import * as styles from './grading-home.module.css';

type ConfidentialityPageProps = { readonly commissionId: string; readonly place: ExamPlace };

/** Shown before the first script until the grader accepts the duty of confidentiality [U6]. */
export function ConfidentialityPage({ commissionId, place }: ConfidentialityPageProps) {
  const text = useText(commissionText);
  const impartiality = useText(impartialityText);
  const accept = useCommand(gradingRoutes.acceptConfidentiality, {
    invalidates: [gradingRoutes.showCommission, gradingRoutes.listMyCommissions],
  });
  return (
    <PageShell title={text.confidentiality} place={place} width="reading">
      <div className={styles.confidentiality}>
        <Paragraph data-size="lg">{text.confidentialityLead}</Paragraph>
        <Paragraph>{text.confidentialityPoints}</Paragraph>
        <Paragraph>{text.confidentialityIdentity}</Paragraph>
        <Paragraph>{text.confidentialityTrace}</Paragraph>
        <Paragraph>{impartiality.impartial}</Paragraph>
        {accept.error && <FailedState failure={accept.error} />}
        <Button
          loading={accept.isPending}
          onClick={() => accept.mutate({ params: { commissionId }, body: { impartial: true } })}
        >
          {text.confidentialityAccept}
        </Button>
        <DeclareButton commissionId={commissionId} candidateNumber={null} />
      </div>
    </PageShell>
  );
}
