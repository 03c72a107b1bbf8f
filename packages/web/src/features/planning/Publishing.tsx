import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { examText } from '../exam/exam-texts.ts';
import * as styles from './styles/planning.module.css';

const wayTo: Readonly<Record<string, string>> = {
  noCandidates: '/candidates',
  noCommission: '/commission',
  commissionUnlawful: '/commission',
  examHasStarted: '/facts',
  formWithoutHandIn: '/facts',
};

function Obstacles({ exam, obstacles }: { readonly exam: ExamView; readonly obstacles: readonly string[] }) {
  const text = useText(examText);
  const words: Readonly<Record<string, string>> = text.obstacles;
  return (
    <Alert data-color="info">
      <Heading level={2} data-size="2xs">
        {text.obstaclesTitle}
      </Heading>
      <ul>
        {obstacles.map((code) => (
          <li key={code}>
            <TextLink to={`/exams/${exam.id}${wayTo[code] ?? ''}`}>{words[code] ?? code}</TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Publishing a planned exam: what is missing, or whom it reaches. */
export function Publishing({ exam }: { readonly exam: ExamView }) {
  const text = useText(examText);
  const publish = useCommand(planningRoutes.publishExam, {
    invalidates: [planningRoutes.seeExam, planningRoutes.examHistory, planningRoutes.listExams],
  });
  if (!exam.publishing) return null;
  const { reaches, obstacles } = exam.publishing;
  if (obstacles.length > 0) return <Obstacles exam={exam} obstacles={obstacles} />;
  return (
    <div className={styles.examSection}>
      <Paragraph>{text.publishAbout}</Paragraph>
      <div>
        <ConfirmButton
          label={text.publishNow(reaches)}
          title={text.publish}
          command={publish}
          onConfirm={(close) => publish.mutate({ params: { examId: exam.id } }, { onSuccess: close })}
        >
          <Paragraph>{text.publishReaches(reaches)}</Paragraph>
        </ConfirmButton>
      </div>
    </div>
  );
}
