import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type PublishingOverview, publishingRoutes } from '@karakter/contract/exam/publishing';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as styles from '../styles/planning.module.css';
import { publishingText } from './publishing-texts.ts';
import { Section } from './Section.tsx';

type PublishNowProps = {
  readonly exam: ExamView;
  readonly overview: PublishingOverview;
  readonly onLookAgain: () => void;
};

const invalidates = [
  planningRoutes.seeExam,
  planningRoutes.examHistory,
  planningRoutes.listExams,
  publishingRoutes.seePublishing,
];

function useCommands({ exam }: PublishNowProps) {
  const text = useText(publishingText);
  const navigate = useNavigate();
  const announce = useAnnounce();
  const publish = useCommand(planningRoutes.publishExam, {
    invalidates,
    onDone: () => {
      announce(text.published);
      void navigate(`/exams/${exam.id}`);
    },
  });
  const ask = useCommand(publishingRoutes.requestPublishing, {
    invalidates,
    onDone: () => announce(text.asked),
  });
  const withdraw = useCommand(publishingRoutes.withdrawPublishing, {
    invalidates,
    onDone: () => announce(text.withdrawn),
  });
  return { publish, ask, withdraw };
}

/** Shows the pending request to publish: its author, its time, and whether a change since has made it void. */
function Asked({ second: { request } }: Pick<PublishingOverview, 'second'>) {
  const text = useText(publishingText);
  const { language } = useLanguage();
  if (request === null) return <Paragraph>{text.needsTwo}</Paragraph>;
  const at = writtenInstant(request.at, language);
  if (request.isVoid) return <Paragraph>{text.askedVoid(request.by, at)}</Paragraph>;
  return <Paragraph>{request.isMine ? text.askedByMe(at) : text.askedBy(request.by, at)}</Paragraph>;
}

/** Publishes the exam, by buttons that stay in sight; where a second person is required, asks for it or does what another asked for [P13]. */
export function PublishNow(props: PublishNowProps) {
  const { exam, overview, onLookAgain } = props;
  const text = useText(publishingText);
  const { publish, ask, withdraw } = useCommands(props);
  if (overview.findings.some(({ severity }) => severity === 'stop')) return null;
  const { isRequired, request } = overview.second;
  const isAsked = request !== null && !request.isVoid;
  const params = { examId: exam.id };
  const body = { seen: overview.seen };
  const commands = [publish, ask, withdraw];
  const failure = commands.find(({ error }) => error)?.error;
  const lookAgain = () => {
    for (const command of commands) command.reset();
    onLookAgain();
  };
  return (
    <>
      <Section title={text.publishTitle}>
        <Paragraph>{text.publishAbout}</Paragraph>
        {isRequired && <Asked second={overview.second} />}
        {failure && <FailedState failure={failure} onRetry={lookAgain} />}
      </Section>
      <div className={`${styles.buttons} ${styles.publishButtons}`}>
        {(!isRequired || (isAsked && !request.isMine)) && (
          <Button loading={publish.isPending} onClick={() => publish.mutate({ params, body })}>
            {text.publishNow(overview.reaches)}
          </Button>
        )}
        {isRequired && !isAsked && (
          <Button loading={ask.isPending} onClick={() => ask.mutate({ params, body })}>
            {text.ask}
          </Button>
        )}
        {request && (
          <Button variant="tertiary" loading={withdraw.isPending} onClick={() => withdraw.mutate({ params })}>
            {text.withdraw}
          </Button>
        )}
      </div>
    </>
  );
}
