import type { CaseCourses } from '@karakter/contract/results/deadline';
import { distanceToDeadline, shortDate, shortDeadline, shortInstant } from '@karakter/domain/calendar/dates';
import type { CaseDeadlineName } from '@karakter/domain/rules/case-history';
import { courseAt, type Segment } from '@karakter/domain/rules/course/deadline-course';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { osloFields } from '../../../text/oslo-time.ts';
import { useNow } from '../../../ui/now.tsx';
import { Picture } from '../../../ui/reading/Picture.tsx';
import * as styles from './course.module.css';
import { type CourseBar, drawCourses } from './course-picture.ts';
import { courseText } from './course-texts.ts';

const minuteMs = 60_000;

function segmentsOf(course: CaseCourses[CaseDeadlineName], now: Temporal.Instant): Segment[] {
  const parts = course.map(({ from, to, ...part }) => ({
    ...part,
    from: Temporal.Instant.from(from),
    to: to === null ? null : Temporal.Instant.from(to),
  }));
  return courseAt(parts, now);
}

type Row = Segment & { readonly of: CaseDeadlineName };

/** What a deadline did, in a word; one that stands still until now does so still. */
function useKindWord(now: Temporal.Instant) {
  const text = useText(courseText);
  return ({ kind, to }: Segment) =>
    kind === 'still' && to.equals(now) ? text.standsStill : text.kinds[kind];
}

function Rows({ rows, now }: { readonly rows: readonly Row[]; readonly now: Temporal.Instant }) {
  const text = useText(courseText);
  const { language } = useLanguage();
  const kindWord = useKindWord(now);
  const timeOf = (at: Temporal.Instant, written: string) => (at.equals(now) ? text.now : written);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{text.deadline}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.to}</th>
          <th scope="col">{text.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ of, from, to, why, ...row }) => (
          <tr key={`${of} ${from}`}>
            <th scope="row">{text.names[of]}</th>
            <td>{kindWord({ ...row, from, to, why })}</td>
            <td className={styles.courseTime}>{timeOf(from, shortInstant(from.toString(), language))}</td>
            <td className={styles.courseTime}>{timeOf(to, shortDeadline(to.toString(), language))}</td>
            <td>{text.events[why]}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}

type CoursesProps = {
  readonly courses: CaseCourses;
  /** The deadlines to show, in this order; one that never ran is left out. */
  readonly of?: readonly CaseDeadlineName[];
};

/** What each deadline did: what ran, stood still and ran again, where today is, and what is left [V4]. */
export function DeadlineCourses({
  courses,
  of: shown = ['explanation', 'appeal', 'formalComplaint'],
}: CoursesProps) {
  const text = useText(courseText);
  const { language } = useLanguage();
  // By the whole minute that follows, so that everything that has happened is before it.
  const nowMs = Math.ceil(Date.parse(useNow()) / minuteMs) * minuteMs;
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs);
  const rows = shown.flatMap((of) => segmentsOf(courses[of], now).map((segment) => ({ ...segment, of })));
  const kindWord = useKindWord(now);
  const bars = rows.map((row): CourseBar => {
    const { of, kind, from, to } = row;
    const left = distanceToDeadline(now.toString(), to.toString(), language);
    const label = kind === 'left' ? left : kindWord(row);
    return { name: text.names[of], kind, from: from.epochMilliseconds, to: to.epochMilliseconds, label };
  });
  const drawn = JSON.stringify(bars);
  const { today } = text;
  const draw = useMemo(
    () =>
      drawCourses({
        bars: JSON.parse(drawn) as CourseBar[],
        now: nowMs,
        today,
        // A deadline at midnight is the end of the day before.
        dayOf: (at) => shortDate(osloFields(new Date(at - 1).toISOString()).date, language),
      }),
    [drawn, nowMs, today, language],
  );
  if (rows.length === 0) return null;
  return (
    <Picture caption={text.caption} draw={draw}>
      <Rows rows={rows} now={now} />
    </Picture>
  );
}
