import { type InstantText, writtenInstant } from '@karakter/domain/calendar/dates';
import { CheckmarkIcon, CircleIcon, ClockIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { ReactNode, Ref } from 'react';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { DeadlineText } from './DeadlineText.tsx';
import * as styles from './styles/timeline.module.css';

export type TimelineEntry = {
  readonly id: string;
  readonly title: string;
  readonly state: 'happened' | 'due' | 'late' | 'later';
  /** The time at which it happened, or at which it is due. */
  readonly at?: InstantText;
  /** The person who did it or has to act. */
  readonly by?: string;
  readonly children?: ReactNode;
  /** To give it the focus. */
  readonly ref?: Ref<HTMLLIElement>;
};

const icons = {
  happened: CheckmarkIcon,
  due: ClockIcon,
  late: ExclamationmarkTriangleFillIcon,
  later: CircleIcon,
} as const;

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const { language } = useLanguage();
  const text = useText(commonText);
  const Icon = icons[entry.state];
  return (
    <li data-state={entry.state} ref={entry.ref} tabIndex={entry.ref ? -1 : undefined}>
      <Icon aria-hidden className={styles.timelineMark} />
      <div>
        <p className={styles.timelineTitle}>
          {entry.title}
          {entry.state === 'late' && <strong className={styles.timelineLate}> {text.late}</strong>}
        </p>
        <p className="quiet">
          {entry.at &&
            (entry.state === 'happened' ? (
              <time dateTime={entry.at}>{writtenInstant(entry.at, language)}</time>
            ) : (
              <DeadlineText instant={entry.at} />
            ))}
          {entry.at && entry.by && ' · '}
          {entry.by}
        </p>
        {entry.children}
      </div>
    </li>
  );
}

/** A case from its beginning: what happened, what is due, and who has to act. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline} data-timeline>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}
