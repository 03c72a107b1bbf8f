import { Heading } from '@digdir/designsystemet-react';
import type { CancellingPreview } from '@karakter/contract/after-publishing/routes';
import { cancellingGroups } from '@karakter/domain/after-publishing/cancelling';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { Section } from '../planning/publishing/Section.tsx';
import { cancellingText } from './cancelling-texts.ts';
import { Told } from './Told.tsx';

type Props = {
  readonly preview: CancellingPreview;
  readonly isCancelled: boolean;
  readonly children: ReactNode;
};

/** What cancelling the exam, or taking that back, does to whom; it takes the focus when it appears [P14]. */
export function CancellingShown({ preview, isCancelled, children }: Props) {
  const text = useText(cancellingText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const found = cancellingGroups.filter((group) => preview.candidates[group] > 0);
  const words = isCancelled ? text.groups : text.groupsHeld;
  return (
    <div className="form-stack">
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {isCancelled ? text.previewTitle : text.previewTitleHeld}
      </Heading>
      <Section title={text.candidatesTitle}>
        <ul>
          {found.map((group) => (
            <li key={group}>{words[group](preview.candidates[group])}</li>
          ))}
          {found.length === 0 && <li>{text.noCandidates}</li>}
        </ul>
      </Section>
      <Told told={preview.told} mails={preview.mails} words={isCancelled ? text.told : text.toldHeld} />
      {children}
    </div>
  );
}
