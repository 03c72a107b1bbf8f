import { Heading, SkipLink } from '@digdir/designsystemet-react';
import { type DateText, writtenDate } from '@karakter/domain/calendar/dates';
import type { ReactNode } from 'react';
import { commonText } from '../text/common-texts.ts';
import { useLanguage, useText } from '../text/language.tsx';
import * as styles from './page-shell.module.css';
import { useHeadingFocus, usePageTitle } from './page-title.ts';

export type ExamPlace = {
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly date: DateText;
};

type PageShellProps = {
  /** The page's heading, and its name in the tab. */
  readonly title: string;
  /** Which exam the page belongs to; on every page of an exam. */
  readonly place?: ExamPlace;
  /** The steps and the pages of the exam; on every page of an exam. */
  readonly navigation?: ReactNode;
  /** Buttons for the page as a whole. */
  readonly actions?: ReactNode;
  /** `reading`: a column to read and write in; `working`: all the width there is. */
  readonly width?: 'reading' | 'working';
  /** Whether the heading is read only: the marked entry of the navigation shows the same words right above. */
  readonly isHeadingHidden?: boolean;
  /** Nothing above the content: it names its exam itself, and the heading is read only. */
  readonly isTight?: boolean;
  readonly children: ReactNode;
};

function Place({ place }: { readonly place: ExamPlace }) {
  const { language } = useLanguage();
  return (
    <p className={styles.place}>
      <strong>{place.courseCode}</strong> {place.courseTitle}
      <span className={styles.placeDate}>
        <time dateTime={place.date}>{writtenDate(place.date, language)}</time>
      </span>
    </p>
  );
}

/** The link past the header; the first control on every page. */
export function SkipToContent() {
  return <SkipLink href="#content">{useText(commonText).skipToContent}</SkipLink>;
}

/** A page below the header: the name and the navigation of its exam, the heading and the content. */
export function PageShell({
  title,
  place,
  navigation,
  actions,
  width = 'working',
  isHeadingHidden = false,
  isTight = false,
  children,
}: PageShellProps) {
  usePageTitle(place ? `${title} – ${place.courseCode}` : title);
  const text = useText(commonText);
  const heading = useHeadingFocus();
  return (
    <div
      className={styles.page}
      data-width={width}
      data-size={width === 'working' ? 'sm' : 'md'}
      data-tight={isTight || undefined}
    >
      {(place || navigation) && !isTight && (
        <section className={styles.pagePlace} data-size="sm" aria-label={text.examHere}>
          {place && <Place place={place} />}
          {navigation}
        </section>
      )}
      <main id="content" tabIndex={-1}>
        <div className={isHeadingHidden || isTight ? 'ds-sr-only' : styles.pageHead}>
          <Heading level={1} data-size="sm" ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}
