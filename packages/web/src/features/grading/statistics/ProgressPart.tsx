import { Heading } from '@digdir/designsystemet-react';
import type {
  CommissionStatistics,
  ExamStatistics,
  GraderProgress,
} from '@karakter/contract/grading/statistics/views';
import { shortDate } from '@karakter/domain/calendar/dates';
import type { ProgressState } from '@karakter/domain/grading/statistics/progress';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { instantInOslo, osloFields } from '../../../text/oslo-time.ts';
import { ScrollBox } from '../../../ui/focus/ScrollBox.tsx';
import { useNow } from '../../../ui/now.tsx';
import { ProgressMeter } from '../../../ui/ProgressMeter.tsx';
import { Picture } from '../../../ui/reading/Picture.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { DeadlineText } from '../../exam/DeadlineText.tsx';
import { drawProgress } from './progress-picture.ts';
import * as styles from './statistics.module.css';
import { statisticsText } from './statistics-texts.ts';

const tones = { done: 'done', late: 'late', behind: 'due', onTrack: 'open' } as const;

/** How a grader, a commission or an exam stands against the due date, in a word. */
export function StateTag({ state }: { readonly state: ProgressState }) {
  const { states } = useText(statisticsText);
  return (
    <span className={styles.unbroken}>
      <StatusTag tone={tones[state]}>{states[state]}</StatusTag>
    </span>
  );
}

type Graders = readonly GraderProgress[];

function useNameOf() {
  const text = useText(statisticsText);
  return ({ name }: GraderProgress) => name ?? text.emptySeat;
}

function GraderTable({ graders, caption }: { readonly graders: Graders; readonly caption: string }) {
  const text = useText(statisticsText);
  const nameOf = useNameOf();
  return (
    <ScrollBox label={caption}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{text.grader}</th>
            <th scope="col">{text.confirmed}</th>
            <th scope="col">{text.status}</th>
            <th scope="col">{text.missing}</th>
          </tr>
        </thead>
        <tbody>
          {graders.map((grader, seat) => (
            // A seat has no other name than its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: seats keep their order
            <tr key={seat}>
              <th scope="row">{commaSeparated([nameOf(grader), grader.external && text.external])}</th>
              <td className={styles.number}>
                {grader.confirmed} / {grader.scripts}
              </td>
              <td>
                <StateTag state={grader.state} />
              </td>
              <td className={styles.number}>{grader.missing === 0 ? '–' : grader.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type DaysProps = { readonly graders: Graders; readonly opensAt: string; readonly dueAt: string };

/** The picture's points: none at the opening, then what was confirmed at the end of each day, and until now. */
function pointsOf({ days, confirmed }: GraderProgress, opensAt: string, now: string) {
  const ends = days.map(({ date, confirmed: sum }) => ({
    at: Math.min(Date.parse(instantInOslo(date, '23:59') ?? now), Date.parse(now)),
    confirmed: sum,
  }));
  return [{ at: Date.parse(opensAt), confirmed: 0 }, ...ends, { at: Date.parse(now), confirmed }];
}

function Days({ graders, opensAt, dueAt }: DaysProps) {
  const text = useText(statisticsText);
  const { language } = useLanguage();
  const now = useNow();
  const nameOf = useNameOf();
  // The picture moves by the hour; it is the numbers that count.
  const hour = `${now.slice(0, 13)}:00:00Z`;
  const lines = graders.map((grader) => ({ name: nameOf(grader), points: pointsOf(grader, opensAt, hour) }));
  const drawn = JSON.stringify(lines);
  const scripts = Math.max(...graders.map((grader) => grader.scripts));
  const { dueLabel } = text;
  const draw = useMemo(
    () =>
      drawProgress({
        from: new Date(opensAt),
        due: new Date(dueAt),
        now: new Date(hour),
        scripts,
        lines: (JSON.parse(drawn) as typeof lines).map(({ name, points }) => ({
          name,
          points: points.map(({ at, confirmed }) => ({ at: new Date(at), confirmed })),
        })),
        dueLabel,
        dayOf: (at) => shortDate(osloFields(at.toISOString()).date, language),
      }),
    [drawn, opensAt, dueAt, hour, scripts, dueLabel, language],
  );
  const dates = [...new Set(graders.flatMap(({ days }) => days.map(({ date }) => date)))].toSorted();
  const until = ({ days }: GraderProgress, date: string) =>
    days.findLast((day) => day.date <= date)?.confirmed ?? 0;
  return (
    <Picture caption={text.progressPicture} draw={draw}>
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          {lines.map(({ name }, seat) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seats keep their order
            <th key={seat} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dates.map((date) => (
          <tr key={date}>
            <th scope="row">{shortDate(date, language)}</th>
            {graders.map((grader, seat) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: seats keep their order
              <td key={seat}>{until(grader, date)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Picture>
  );
}

type PlaceProps = Pick<ExamStatistics, 'opensAt' | 'dueAt'>;

function Commission({
  commission,
  opensAt,
  dueAt,
}: PlaceProps & { readonly commission: CommissionStatistics }) {
  const text = useText(statisticsText);
  const { number, agreed, answers, confirmed, scripts, state, graders } = commission;
  const name = text.commission(number);
  const isBegun = graders.some(({ days }) => days.length > 0);
  return (
    <div className={styles.part}>
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      <p className={styles.summary}>
        <ProgressMeter done={confirmed} of={scripts} label={text.confirmedOf(confirmed, scripts)} />
        <span>{text.confirmedOf(confirmed, scripts)}</span>
        <span>{text.agreedOf(agreed, answers)}</span>
        <StateTag state={state} />
      </p>
      {graders.length > 0 && (
        <div className={styles.side}>
          <GraderTable graders={graders} caption={name} />
          {isBegun && opensAt && dueAt && <Days graders={graders} opensAt={opensAt} dueAt={dueAt} />}
        </div>
      )}
    </div>
  );
}

/** How far each commission has come against the due date, and each grader for those who may see them [G9, G16]. */
export function ProgressPart({ statistics }: { readonly statistics: ExamStatistics }) {
  const text = useText(statisticsText);
  const { commissions, opensAt, dueAt } = statistics;
  return (
    <section className={styles.part}>
      <Heading level={2} data-size="2xs">
        {text.progress}
      </Heading>
      <p>
        {dueAt === null ? (
          text.noDue
        ) : (
          <>
            {text.due} <DeadlineText instant={dueAt} />
          </>
        )}
      </p>
      {commissions.map((commission) => (
        <Commission key={commission.number} commission={commission} opensAt={opensAt} dueAt={dueAt} />
      ))}
    </section>
  );
}
