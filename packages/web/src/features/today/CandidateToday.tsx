import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type MyExam, myExamsRoutes } from '@karakter/contract/results/my-exams';
import { changeReasonTexts } from '@karakter/contract/rules/change-reason-texts';
import { type TodayGroupsText, todayRoutes } from '@karakter/contract/today/routes';
import {
  distanceFrom,
  distanceToDeadline,
  writtenEnd,
  writtenInstant,
} from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { BrowserLine } from '../../browser-check/BrowserLine.tsx';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { placeText } from '../../text/place-texts.ts';
import { useNow } from '../../ui/now.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { ExamContactLine } from '../../ui/phone/ExamContactLine.tsx';
import { ExamDayPhone } from '../../ui/phone/ExamDayPhone.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { useExamDayPhone } from '../people/use-exam-day-phone.ts';
import { CancelledExam } from '../results/CancelledExam.tsx';
import { linesOf } from './line-of.ts';
import { TodayList } from './TodayList.tsx';
import * as styles from './today.module.css';
import { todayPageText } from './today-texts.ts';

const refetchInterval = 60_000;

/** The open exam, or else the next one. */
function nextOf(exams: readonly MyExam[]): MyExam | undefined {
  const ahead = exams.filter(({ todo }) =>
    todo.some(({ code }) => code === 'sitExam' || code === 'examOpen'),
  );
  return ahead.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
}

/** Until the day of the exam is over, its candidate reads first that it is cancelled. */
const isCancelledNow = ({ todo }: MyExam) => todo.some(({ code }) => code === 'examCancelled');

type Changed = NonNullable<MyExam['changed']>;

/** The time is another than the one the candidate knew [P14]. */
function TimeChanged({ exam, changed }: { readonly exam: MyExam; readonly changed: Changed }) {
  const text = useText(todayPageText);
  const { language } = useLanguage();
  const inWords = ({ startsAt, endsAt }: Changed['before']) =>
    text.period(writtenInstant(startsAt, language), writtenEnd(endsAt, startsAt, language));
  const reason = changeReasonTexts[language][changed.reason];
  return (
    <Alert data-color="info">
      <Paragraph>{text.timeChanged(inWords(exam), inWords(changed.before), reason)}</Paragraph>
      {changed.explanation && <Paragraph>{changed.explanation}</Paragraph>}
    </Alert>
  );
}

/** A large card: the exam, its time, the time until then, and the link to it; on the day also the number to call. */
function NextExam({ exam }: { readonly exam: MyExam }) {
  const text = useText(todayPageText);
  const { language } = useLanguage();
  const now = useNow();
  const phone = useExamDayPhone();
  const isToday = osloFields(exam.startsAt).date <= osloFields(now).date;
  const place = useText(placeText);
  const where = place.where(exam);
  const isOpen = Date.parse(now) >= Date.parse(exam.startsAt);
  const distance = isOpen
    ? distanceToDeadline(now, exam.endsAt, language)
    : distanceFrom(now, exam.startsAt, language);
  return (
    <section className={styles.nextExam} aria-labelledby="next-exam">
      <p className="quiet">{isOpen ? text.open : text.next}</p>
      <Heading level={2} data-size="sm" id="next-exam">
        {exam.courseCode} {exam.courseTitle[language]}
      </Heading>
      <p>
        <time dateTime={exam.startsAt}>{writtenInstant(exam.startsAt, language)}</time>
      </p>
      {where !== '' && (
        <p>
          {place.place}: {where}
        </p>
      )}
      <p className="quiet">{text.number(exam.candidateNumber)}</p>
      {exam.changed && <TimeChanged exam={exam} changed={exam.changed} />}
      <p className={styles.nextExamDistance}>{isOpen ? text.endsIn(distance) : text.startsIn(distance)}</p>
      <LinkButton to={`/sitting/${exam.candidacyId}`}>{isOpen ? text.goOn : text.waitingRoom}</LinkButton>
      {isToday && <ExamDayPhone phone={phone} />}
    </section>
  );
}

/** The cards above already show when the next exam is, and what is cancelled. */
function without(groups: TodayGroupsText, next: MyExam | undefined): TodayGroupsText {
  const said = ({ candidacyId, kind }: TodayGroupsText['today'][number]) =>
    kind === 'examCancelled' ||
    (candidacyId === next?.candidacyId && (kind === 'sitExam' || kind === 'examOpen'));
  const rest = (group: keyof TodayGroupsText) => groups[group].filter((line) => !said(line));
  return {
    running: rest('running'),
    late: rest('late'),
    today: rest('today'),
    thisWeek: rest('thisWeek'),
    later: rest('later'),
    waiting: rest('waiting'),
  };
}

function Lines({ next }: { readonly next: MyExam | undefined }) {
  const text = useText(todayPageText);
  const { language } = useLanguage();
  const now = useNow();
  const today = useApi(todayRoutes.today, {}, { refetchInterval });
  if (today.isPending) return <LoadingState what={text.loading} />;
  if (!today.data) return <FailedState failure={today.error} onRetry={() => void today.refetch()} />;
  const rest = without(today.data, next);
  const isEmpty = Object.values(rest).every((lines) => lines.length === 0);
  const lines = linesOf(rest, { role: 'candidate', language, now });
  return isEmpty ? null : <TodayList {...lines} todayElsewhere={next !== undefined} />;
}

function Grades({ exams }: { readonly exams: readonly MyExam[] }) {
  const text = useText(todayPageText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const graded = exams.flatMap((exam) => (exam.grade === null ? [] : [{ ...exam, grade: exam.grade }]));
  return (
    <section className={styles.belowToday} aria-labelledby="my-grades">
      <Heading level={2} data-size="2xs" id="my-grades">
        {text.grades}
      </Heading>
      <ul className={styles.myGrades}>
        {graded.map((exam) => (
          <li key={exam.candidacyId}>
            <TextLink to={`/my/${exam.candidacyId}`}>
              {`${exam.courseCode} ${exam.courseTitle[language]}`}
            </TextLink>
            <strong>{gradeWord(exam.grade)}</strong>
          </li>
        ))}
      </ul>
      <p>
        <TextLink to="/my">{text.allMine}</TextLink>
      </p>
    </section>
  );
}

/** A candidate's first page: the next exam, tasks with their deadlines, and the grades [V3, R5]. */
export function CandidateToday() {
  const text = useText(todayPageText);
  const mine = useApi(myExamsRoutes.listMyExams, {}, { refetchInterval });
  const exams = mine.data?.exams ?? [];
  const next = nextOf(exams);
  return (
    <PageShell title={text.candidateTitle} width="reading">
      {mine.isPending && <LoadingState />}
      {mine.isError && <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isError && <ExamContactLine />}
      {mine.data && exams.length === 0 && <EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      {exams.filter(isCancelledNow).map((exam) => (
        <div key={exam.candidacyId} className={styles.cancelled}>
          <CancelledExam exam={exam} />
        </div>
      ))}
      {next && <NextExam exam={next} />}
      {next && <BrowserLine />}
      {exams.length > 0 && <Lines next={next} />}
      {exams.length > 0 && <Grades exams={exams} />}
    </PageShell>
  );
}
