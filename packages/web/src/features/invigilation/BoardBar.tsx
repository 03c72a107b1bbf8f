import { Link } from '@digdir/designsystemet-react';
import { writtenClock, writtenEnd } from '@karakter/domain/calendar/dates';
import { type BoardTimes, mostTelling, type TimeGroup } from '@karakter/domain/invigilation/board-times';
import { ExclamationmarkTriangleFillIcon, PhoneIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { PhoneLink } from '../../ui/phone/PhoneLink.tsx';
import { timeInWords } from '../sitting/session/server-clock.ts';
import { sittingText } from '../sitting/texts.ts';
import { barText } from './bar-texts.ts';
import { needHeadingId } from './NeedList.tsx';
import * as styles from './styles/board-bar.module.css';

/** As many ends as have room beside the clock on a tablet. */
const mostEnds = 3;
const nearMs = 15 * 60_000;

type Part = { readonly value: ReactNode; readonly label: ReactNode; readonly isNear?: boolean };

function BarPart({ value, label, isNear = false }: Part) {
  return (
    <li data-near={isNear || undefined}>
      <strong>{value}</strong>
      <span>{label}</span>
    </li>
  );
}

type TimesProps = { readonly times: BoardTimes; readonly now: number };

function Times({ times, now }: TimesProps) {
  const text = useText(barText);
  const words = useText(sittingText);
  const { language } = useLanguage();
  const left = (at: number) => (at <= now ? text.over : timeInWords(at - now, words));
  const iso = (ms: number) => new Date(ms).toISOString();
  const written = (at: number) => writtenEnd(iso(at), iso(now), language);
  const [first] = times.starts;
  const shown = mostTelling(times.ends, mostEnds);
  const endWords = ({ at, count }: TimeGroup, index: number) =>
    (index > 0 && index === shown.length - 1 ? text.lastEnds : text.ends)(count, written(at));
  return (
    <>
      {first && <BarPart value={left(first.at)} label={text.starts(first.count, written(first.at))} />}
      {shown.map((group, index) => (
        <BarPart
          key={group.at}
          value={left(group.at)}
          label={endWords(group, index)}
          isNear={group.at - now < nearMs}
        />
      ))}
      {times.paused > 0 && <BarPart value="–" label={text.paused(times.paused)} />}
    </>
  );
}

export type BoardPhone = { readonly label: string; readonly number: string };

type BarProps = TimesProps & {
  readonly needing: number;
  readonly phone: BoardPhone | null;
  /** The result of the last command, or its failure. */
  readonly children: ReactNode;
};

/** Always in sight: the clock, the time left by each end, the candidates with a need, and whom to call [D7, D9, D13]. */
export function BoardBar({ times, now, needing, phone, children }: BarProps) {
  const text = useText(barText);
  const { language } = useLanguage();
  return (
    <div className={styles.boardBar}>
      <ul aria-label={text.name}>
        <BarPart value={writtenClock(new Date(now).toISOString(), language)} label={text.clock} />
        <Times times={times} now={now} />
        {needing > 0 && (
          <li data-need>
            <Link href={`#${needHeadingId}`}>
              <ExclamationmarkTriangleFillIcon aria-hidden />
              {text.needing(needing)}
            </Link>
          </li>
        )}
        {phone && (
          <BarPart
            value={
              <>
                <PhoneIcon aria-hidden /> <PhoneLink phone={phone.number} />
              </>
            }
            label={phone.label}
          />
        )}
      </ul>
      {children}
    </div>
  );
}
