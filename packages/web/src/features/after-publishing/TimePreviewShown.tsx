import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { TimePreview } from '@karakter/contract/after-publishing/routes';
import { writtenDeadline } from '@karakter/domain/calendar/dates';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { ClashesShown } from '../planning/publishing/ClashesShown.tsx';
import { FindingList } from '../planning/publishing/FindingList.tsx';
import { Section } from '../planning/publishing/Section.tsx';
import { changingText } from './changing-texts.ts';
import { TimeMoves } from './TimeMoves.tsx';
import { Told } from './Told.tsx';

type Part = { readonly preview: TimePreview };

function Deadlines({ preview: { deadlines } }: Part) {
  const text = useText(changingText);
  const { language } = useLanguage();
  if (deadlines.length === 0) return null;
  const day = (at: string | null) => (at === null ? text.noDate : writtenDeadline(at, language));
  return (
    <Section title={text.deadlinesTitle}>
      <ul>
        {deadlines.map(({ what, before, after }) => (
          <li key={what}>{text.deadline(text.deadlines[what], day(before), day(after))}</li>
        ))}
      </ul>
    </Section>
  );
}

type Props = Part & { readonly examId: string; readonly children: ReactNode };

/** What another time does to whom, before it is changed [P14]; it takes the focus when it appears. */
export function TimePreviewShown({ examId, preview, children }: Props) {
  const text = useText(changingText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="form-stack">
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {text.previewTitle}
      </Heading>
      {preview.findings.length === 0 ? (
        <Paragraph>{text.findingsNone}</Paragraph>
      ) : (
        <FindingList examId={examId} findings={preview.findings} />
      )}
      <Told told={preview.told} mails={preview.mails} words={text.told} />
      <Deadlines preview={preview} />
      <ClashesShown clashes={preview.clashes} />
      <Section title={text.timesTitle}>
        <TimeMoves preview={preview} />
      </Section>
      {children}
    </div>
  );
}
