import { Details, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import type { SpreadView } from '@karakter/contract/grading/meeting/trial-views';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { useGradeWord } from '../grade-words.ts';
import { writtenPoints } from '../points.ts';
import { SpreadStrip } from './SpreadStrip.tsx';
import { spreadText } from './spread-texts.ts';
import * as styles from './trial.module.css';
import type { MeetingPlace } from './use-meetings.ts';
import { trialAt } from './use-trial.ts';

type SpreadProps = { readonly spread: SpreadView };

/** Every value behind the picture, in words and numbers. */
function ValueTable({ spread }: SpreadProps) {
  const text = useText(spreadText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const points = (value: number) => writtenPoints(value, language);
  return (
    <Details data-size="sm">
      <Details.Summary>{text.asTable}</Details.Summary>
      <Details.Content>
        <ScrollBox label={text.tableCaption}>
          <Table data-size="sm">
            <caption>{text.tableCaption}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{text.sampleHead}</Table.HeaderCell>
                <Table.HeaderCell>{text.graderHead}</Table.HeaderCell>
                <Table.HeaderCell>{text.gradeHead}</Table.HeaderCell>
                <Table.HeaderCell>{text.pointsHead}</Table.HeaderCell>
                <Table.HeaderCell>{text.commentHead}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {spread.samples.flatMap(({ place, values }) =>
                values.map(({ isMe, name, grade, sum, comment }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the values have no name, and their order is what they are
                  <Table.Row key={`${place} ${index}`}>
                    <Table.Cell>{text.sample(place)}</Table.Cell>
                    <Table.Cell>{isMe ? text.you : (name ?? text.someone)}</Table.Cell>
                    <Table.Cell>{gradeWord(grade)}</Table.Cell>
                    <Table.Cell>{points(sum)}</Table.Cell>
                    <Table.Cell>
                      <WrittenText as="span">{comment}</WrittenText>
                    </Table.Cell>
                  </Table.Row>
                )),
              )}
            </Table.Body>
          </Table>
        </ScrollBox>
      </Details.Content>
    </Details>
  );
}

/** Where the graders are furthest apart, question by question. */
function Questions({ spread }: SpreadProps) {
  const text = useText(spreadText);
  const { language } = useLanguage();
  if (spread.questions.length === 0) return null;
  const points = (value: number) => writtenPoints(value, language);
  const paperLanguage = language === 'nn' ? 'nn' : 'nb';
  return (
    <section aria-labelledby="spread-questions">
      <Heading level={2} data-size="2xs" id="spread-questions">
        {text.questionsTitle}
      </Heading>
      <ScrollBox label={text.questionsTitle}>
        <Table data-size="sm">
          <caption className="ds-sr-only">{text.questionsTitle}</caption>
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{text.questionHead}</Table.HeaderCell>
              <Table.HeaderCell>{text.apartHead}</Table.HeaderCell>
              {spread.samples.map(({ place }) => (
                <Table.HeaderCell key={place}>{text.sample(place)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {spread.questions.map(({ number, title, most, share, samples }) => (
              <Table.Row key={number}>
                <Table.HeaderCell scope="row">
                  {number}. <span lang={paperLanguage}>{title[paperLanguage]}</span>
                </Table.HeaderCell>
                <Table.Cell>
                  {text.apart(points(Math.round(share * most * 100) / 100), points(most))}
                </Table.Cell>
                {spread.samples.map(({ place }, index) => {
                  const range = samples[index];
                  return (
                    <Table.Cell key={place}>
                      {range ? text.range(points(range.least), points(range.most)) : '–'}
                    </Table.Cell>
                  );
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollBox>
    </section>
  );
}

function Spread({ spread }: SpreadProps) {
  const text = useText(spreadText);
  return (
    <div className={styles.spread}>
      <Paragraph>{text.spreadAbout(spread.graders)}</Paragraph>
      {spread.excused.map((reason) => (
        <Paragraph key={reason} data-size="sm">
          {text.without(reason)}
        </Paragraph>
      ))}
      <Paragraph data-size="sm" className="quiet">
        {text.afterwards}
      </Paragraph>
      <section aria-labelledby="spread-samples">
        <Heading level={2} data-size="2xs" id="spread-samples">
          {text.samplesTitle}
        </Heading>
        <div className={styles.strips}>
          {spread.samples.map((sample) => (
            <SpreadStrip key={sample.place} sample={sample} most={spread.most} />
          ))}
        </div>
        <ValueTable spread={spread} />
      </section>
      <Questions spread={spread} />
    </div>
  );
}

function LoadedSpread({ place, meetingId }: { readonly place: MeetingPlace; readonly meetingId: string }) {
  const { routes, params } = trialAt(place, meetingId);
  const found = useApi(routes.spread, { params });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  return <Spread spread={found.data} />;
}

function OfCommission({
  commissionId,
  meetingId,
}: {
  readonly commissionId: string;
  readonly meetingId: string;
}) {
  const text = useText(spreadText);
  const { language } = useLanguage();
  const { data } = useApi(gradingRoutes.showCommission, { params: { commissionId } });
  const place = data && {
    courseCode: data.courseCode,
    courseTitle: data.courseTitle[language],
    date: data.startsAt.slice(0, 10),
  };
  const actions = (
    <LinkButton to={`/grading/${commissionId}/meetings`} variant="secondary">
      {text.toMeetings}
    </LinkButton>
  );
  return (
    <PageShell title={text.spreadTitle} {...(place && { place })} actions={actions}>
      <LoadedSpread place={{ kind: 'commission', commissionId }} meetingId={meetingId} />
    </PageShell>
  );
}

/** What all gave in a trial grading, for its graders [G13]. */
export function SpreadPage() {
  const { commissionId = '', meetingId = '' } = useParams();
  return <OfCommission key={meetingId} commissionId={commissionId} meetingId={meetingId} />;
}

/** The same for those who answer for the exam [G13]. */
export function ExamSpreadPage() {
  const text = useText(spreadText);
  const { meetingId = '' } = useParams();
  return (
    <ExamFrame title={text.spreadTitle}>
      {({ id }) => <LoadedSpread key={id} place={{ kind: 'exam', examId: id }} meetingId={meetingId} />}
    </ExamFrame>
  );
}
