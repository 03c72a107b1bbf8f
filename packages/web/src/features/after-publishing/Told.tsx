import type { TimePreview } from '@karakter/contract/after-publishing/routes';
import { useText } from '../../text/language.tsx';
import { MailsShown } from '../planning/publishing/MailsShown.tsx';
import { Section } from '../planning/publishing/Section.tsx';
import { changingText } from './changing-texts.ts';

type Props = Pick<TimePreview, 'told' | 'mails'> & {
  readonly words: Readonly<Record<TimePreview['told'][number]['who'], (n: number) => string>>;
};

/** Everyone who is told of a change now, and the mail. */
export function Told({ told, mails, words }: Props) {
  const text = useText(changingText);
  return (
    <Section title={text.toldTitle}>
      <ul>
        {told.map(({ who, count }) => (
          <li key={who}>{words[who](count)}</li>
        ))}
      </ul>
      <MailsShown mails={mails} />
    </Section>
  );
}
