import { Heading } from '@digdir/designsystemet-react';
import { distanceToDeadline, type InstantText, writtenDeadline } from '@karakter/domain/calendar/dates';
import {
  CalendarFillIcon,
  CalendarIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassTopFilledIcon,
  SunIcon,
} from '@navikt/aksel-icons';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import { PageLink } from '../../ui/PageLink.tsx';
import * as styles from './today-list.module.css';
import { todayText } from './today-list-texts.ts';

export type TodayLine = {
  readonly id: string;
  /** The task, as a sentence: «Bekreft kommisjonen for TBA4100 Geoteknikk». */
  readonly sentence: string;
  /** The page on which it is done; absent where the role has no such page. */
  readonly to?: string;
  /** Further facts, such as whom to call. */
  readonly note?: string;
  readonly deadline?: InstantText;
};

type TodayListProps = {
  readonly late: readonly TodayLine[];
  readonly today: readonly TodayLine[];
  readonly thisWeek: readonly TodayLine[];
  readonly later: readonly TodayLine[];
  readonly waiting: readonly TodayLine[];
  /** Today's items are elsewhere on the page, so an empty group shows no text. */
  readonly todayElsewhere?: boolean;
};

const icons = {
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
      {(line.note || line.deadline) && (
        <span className={`${styles.todayAside} quiet`}>
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

type GroupProps = {
  readonly group: keyof typeof icons;
  readonly lines: readonly TodayLine[];
  readonly saysWhenEmpty?: boolean;
};

function Group({ group, lines, saysWhenEmpty = false }: GroupProps) {
  const text = useText(todayText);
  const Icon = icons[group];
  if (lines.length === 0 && !saysWhenEmpty) return null;
  return (
    <section className={styles.todayGroup} data-group={group} aria-labelledby={`today-${group}`}>
      <Heading level={2} data-size="2xs" id={`today-${group}`}>
        <Icon aria-hidden /> {text[group]} {lines.length > 0 && <span className="quiet">{lines.length}</span>}
      </Heading>
      {lines.length === 0 ? (
        <p className="quiet">{text.nothingToday}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The tasks of today. Each line is a sentence and a link to the page of the task [V3]. */
export function TodayList(props: TodayListProps) {
  const { late, today, thisWeek, later, waiting, todayElsewhere = false } = props;
  const text = useText(todayText);
  if (late.length + today.length + thisWeek.length + later.length + waiting.length === 0) {
    return <p className="empty-state">{text.nothing}</p>;
  }
  return (
    <div className={styles.todayList}>
      <Group group="late" lines={late} />
      <Group group="today" lines={today} saysWhenEmpty={!todayElsewhere} />
      <Group group="thisWeek" lines={thisWeek} />
      <Group group="later" lines={later} />
      <Group group="waiting" lines={waiting} />
    </div>
  );
}
