import { Button, Heading } from '@digdir/designsystemet-react';
import {
  distanceToDeadline,
  type InstantText,
  writtenDeadline,
  writtenInstant,
} from '@karakter/domain/calendar/dates';
import {
  CalendarFillIcon,
  CalendarIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassTopFilledIcon,
  PlayFillIcon,
  SunIcon,
} from '@navikt/aksel-icons';
import { useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { PageLink } from '../../ui/PageLink.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import * as styles from './today-list.module.css';
import { todayText } from './today-list-texts.ts';

type TodayExam = {
  readonly id: string;
  readonly name: string;
  readonly startsAt: InstantText;
  readonly to?: string;
};

export type TodayLine = {
  readonly id: string;
  /** The task, as a sentence: «Bekreft kommisjonen for TBA4100 Geoteknikk». */
  readonly sentence: string;
  /** The page on which it is done; absent where the role has no such page. */
  readonly to?: string;
  /** The exam it is about, above all its tasks; absent where the sentence names the exam. */
  readonly exam?: TodayExam | undefined;
  /** Whom it waits for. */
  readonly waitsFor?: string;
  /** Further facts, such as whom to call. */
  readonly note?: string;
  readonly deadline?: InstantText;
};

type TodayListProps = {
  readonly running: readonly TodayLine[];
  readonly late: readonly TodayLine[];
  readonly today: readonly TodayLine[];
  readonly thisWeek: readonly TodayLine[];
  readonly later: readonly TodayLine[];
  readonly waiting: readonly TodayLine[];
  /** Today's items are elsewhere on the page, so an empty group shows no text. */
  readonly todayElsewhere?: boolean;
};

const icons = {
  running: PlayFillIcon,
  late: ExclamationmarkTriangleFillIcon,
  today: SunIcon,
  thisWeek: CalendarFillIcon,
  later: CalendarIcon,
  waiting: HourglassTopFilledIcon,
} as const;

function Words({ line }: { readonly line: TodayLine }) {
  const { language } = useLanguage();
  const now = useNow();
  return (
    <>
      <span className={styles.todaySentence}>{line.sentence}</span>
      {(line.waitsFor || line.note || line.deadline) && (
        <span className={`${styles.todayAside} quiet`}>
          {line.waitsFor && <span>{line.waitsFor}</span>}
          {line.note && <span>{line.note}</span>}
          {line.deadline && (
            <span>
              <time dateTime={line.deadline}>{writtenDeadline(line.deadline, language)}</time> (
              {distanceToDeadline(now, line.deadline, language)})
            </span>
          )}
        </span>
      )}
    </>
  );
}

function Line({ line }: { readonly line: TodayLine }) {
  if (line.to === undefined) {
    return (
      <li className={styles.todayPlain}>
        <Words line={line} />
      </li>
    );
  }
  return (
    <li>
      <PageLink to={line.to}>
        <Words line={line} />
      </PageLink>
    </li>
  );
}

/** The tasks of one exam below its name and day, or a line of its own. */
type Entry = { readonly id: string; readonly exam?: TodayExam | undefined; readonly lines: TodayLine[] };

function entriesOf(lines: readonly TodayLine[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last && line.exam && last.exam?.id === line.exam.id) last.lines.push(line);
    else entries.push({ id: line.id, exam: line.exam, lines: [line] });
  }
  return entries;
}

function ExamEntry({ exam, lines }: { readonly exam: TodayExam; readonly lines: readonly TodayLine[] }) {
  const { language } = useLanguage();
  return (
    <li className={styles.todayExam}>
      <div>
        <Heading level={3} data-size="2xs">
          {exam.to ? <TextLink to={exam.to}>{exam.name}</TextLink> : exam.name}
        </Heading>
        <time className="quiet" dateTime={exam.startsAt}>
          {writtenInstant(exam.startsAt, language)}
        </time>
      </div>
      <ul>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </li>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul>
      {entries.map(({ id, exam, lines }) =>
        exam ? (
          <ExamEntry key={id} exam={exam} lines={lines} />
        ) : (
          lines.map((line) => <Line key={line.id} line={line} />)
        ),
      )}
    </ul>
  );
}

/** So many exams are seen at a glance; the others of a group are one press away. */
const shownAtOnce = 8;

type GroupProps = {
  readonly group: keyof typeof icons;
  readonly lines: readonly TodayLine[];
  readonly saysWhenEmpty?: boolean;
};

function Group({ group, lines, saysWhenEmpty = false }: GroupProps) {
  const text = useText(todayText);
  const [isWhole, setWhole] = useState(false);
  const Icon = icons[group];
  if (lines.length === 0 && !saysWhenEmpty) return null;
  const entries = entriesOf(lines);
  // What runs now is never hidden, nor a single one.
  const isLong = group !== 'running' && entries.length > shownAtOnce + 1;
  return (
    <section className={styles.todayGroup} data-group={group} aria-labelledby={`today-${group}`}>
      <Heading level={2} data-size="2xs" id={`today-${group}`}>
        <Icon aria-hidden /> {text[group]}{' '}
        {entries.length > 0 && <span className="quiet">{entries.length}</span>}
      </Heading>
      {lines.length === 0 && <p className="quiet">{text.nothingToday}</p>}
      {lines.length > 0 && <Entries entries={isLong && !isWhole ? entries.slice(0, shownAtOnce) : entries} />}
      {isLong && (
        <Button variant="tertiary" data-size="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text.showFewer : text.showMore(entries.length - shownAtOnce)}
        </Button>
      )}
    </section>
  );
}

/** The tasks of today. Each line is a sentence and a link to the page of the task [V3]. */
export function TodayList(props: TodayListProps) {
  const { running, late, today, thisWeek, later, waiting, todayElsewhere = false } = props;
  const text = useText(todayText);
  if ([running, late, today, thisWeek, later, waiting].every(({ length }) => length === 0)) {
    return <p className="empty-state">{text.nothing}</p>;
  }
  return (
    <div className={styles.todayList}>
      <Group group="running" lines={running} />
      <Group group="late" lines={late} />
      <Group group="today" lines={today} saysWhenEmpty={!todayElsewhere && running.length === 0} />
      <Group group="thisWeek" lines={thisWeek} />
      <Group group="later" lines={later} />
      <Group group="waiting" lines={waiting} />
    </div>
  );
}
