import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useLanguage, useText } from '../../../text/language.tsx';
import { publishingText } from './publishing-texts.ts';
import { Section } from './Section.tsx';

/** Candidates who have another exam at the same time; nothing where there are none, or where names are not shown. */
export function ClashesShown({ clashes }: Pick<PublishingOverview, 'clashes'>) {
  const text = useText(publishingText);
  const { language } = useLanguage();
  if (clashes === null || clashes.length === 0) return null;
  return (
    <Section title={text.clashesTitle}>
      <ul>
        {clashes.map(({ candidacyId, name, courseCode, startsAt }) => (
          <li key={candidacyId + courseCode + startsAt}>
            {text.clash(name, courseCode, writtenInstant(startsAt, language))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
