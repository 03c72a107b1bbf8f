import { Details, Paragraph } from '@digdir/designsystemet-react';
import { type PublishingOverview, publishingRoutes } from '@karakter/contract/exam/publishing';
import type { ExamView } from '@karakter/contract/exam/routes';
import { writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import * as styles from '../styles/planning.module.css';
import { FindingList } from './FindingList.tsx';
import { OwnTimes } from './OwnTimes.tsx';
import { PublishNow } from './PublishNow.tsx';
import { publishingText } from './publishing-texts.ts';
import { Section } from './Section.tsx';

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
      {overview.mails.map(({ language, count, subject, body }) => (
        <Details key={language} variant="tinted" data-size="sm">
          <Details.Summary>{text.mail(text.languages[language])}</Details.Summary>
          <Details.Content>
            <Paragraph className="quiet">{text.mailTo(count)}</Paragraph>
            <div lang={language}>
              <Paragraph>
                <strong>{subject}</strong>
              </Paragraph>
              <Paragraph className={styles.mailBody}>{body}</Paragraph>
            </div>
          </Details.Content>
        </Details>
      ))}
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

function Clashes({ overview: { clashes } }: Part) {
  const text = useText(publishingText);
  const { language } = useLanguage();
  if (clashes === null || clashes.length === 0) return null;
  return (
    <Section title={text.clashesTitle}>
      <ul>
        {clashes.map(({ candidacyId, name, courseCode, startsAt }) => (
          <li key={candidacyId + courseCode + startsAt}>
            {text.clash(name, courseCode, writtenInstant(startsAt, language))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Overview({ exam }: { readonly exam: ExamView }) {
  const text = useText(publishingText);
  const seen = useApi(publishingRoutes.seePublishing, { params: { examId: exam.id } });
  if (exam.state !== 'planned') return <Paragraph>{text.notPlanned}</Paragraph>;
  if (seen.isPending) return <LoadingState />;
  if (!seen.data) return <FailedState failure={seen.error} onRetry={() => void seen.refetch()} />;
  const overview = seen.data;
  return (
    <div className="form-stack">
      <Paragraph>{text.about}</Paragraph>
      <Section title={text.findingsTitle}>
        <FindingList examId={exam.id} findings={overview.findings} />
      </Section>
      {overview.reaches > 0 && (
        <>
          <Told overview={overview} />
          <Times overview={overview} />
          <Clashes overview={overview} />
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
