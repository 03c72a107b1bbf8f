import { Paragraph } from '@digdir/designsystemet-react';
import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import type { ExamView } from '@karakter/contract/exam/routes';
import { writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from '../styles/planning.module.css';
import { ClashesShown } from './ClashesShown.tsx';
import { FindingList } from './FindingList.tsx';
import { MailsShown } from './MailsShown.tsx';
import { OwnTimes } from './OwnTimes.tsx';
import { PublishNow } from './PublishNow.tsx';
import { publishingText } from './publishing-texts.ts';
import { Section } from './Section.tsx';
import { usePublishing } from './use-publishing.ts';

type Part = { readonly overview: PublishingOverview };

function Told({ overview }: Part) {
  const text = useText(publishingText);
  return (
    <Section title={text.toldTitle}>
      <ul>
        {overview.told.map(({ who, channel, count }) => (
          <li key={who + channel}>{text.told[who][channel](count)}</li>
        ))}
      </ul>
      <MailsShown mails={overview.mails} />
    </Section>
  );
}

function Times({ overview }: Part) {
  const text = useText(publishingText);
  const { language } = useLanguage();
  const { startsAt, endsAt, reaches, differing } = overview;
  const ordinary = reaches - differing.count;
  return (
    <Section title={text.timesTitle}>
      <Paragraph>
        {text.ordinary(ordinary, writtenInstant(startsAt, language), writtenEnd(endsAt, startsAt, language))}
      </Paragraph>
      <Paragraph>{text.differing(differing.count)}</Paragraph>
      {differing.count > 0 && <OwnTimes candidates={differing.candidates} />}
    </Section>
  );
}

function Overview({ exam }: { readonly exam: ExamView }) {
  const text = useText(publishingText);
  const seen = usePublishing(exam.id);
  if (exam.state !== 'planned') return <Paragraph>{text.notPlanned}</Paragraph>;
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  const overview = seen.data;
  return (
    <div className={`form-stack ${styles.publishing}`}>
      <Paragraph>{text.about}</Paragraph>
      <Section title={text.findingsTitle}>
        <FindingList examId={exam.id} findings={overview.findings} />
      </Section>
      {overview.reaches > 0 && (
        <>
          <Told overview={overview} />
          <Times overview={overview} />
          <ClashesShown clashes={overview.clashes} />
        </>
      )}
      <PublishNow exam={exam} overview={overview} onLookAgain={() => void seen.refetch()} />
    </div>
  );
}

/** The last check before an exam is published: the recipients, differing times, and what is missing [P13]. */
export function PublishPage() {
  const text = useText(publishingText);
  return (
    <ExamFrame title={text.title} width="reading">
      {(exam) => <Overview exam={exam} />}
    </ExamFrame>
  );
}
