import { papersRoutes } from '@karakter/contract/papers/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import * as styles from './papers.module.css';
import { papersText } from './texts.ts';

/** Every version of the guide, newest first, each with its text. */
export function GuideHistory({ examId }: { readonly examId: string }) {
  const text = useText(papersText);
  const { language } = useLanguage();
  const { data } = useApi(papersRoutes.listGuideVersions, { params: { examId } });
  const earlier = data?.versions.slice(1) ?? [];
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2 className={styles.guideLevels}>{text.history}</h2>
      {earlier.map(({ version, savedBy, savedAt, content }) => (
        <details key={version}>
          <summary>{text.version(version, savedBy, writtenInstant(savedAt, language))}</summary>
          <WrittenText className="plain-text">{content.learningOutcomes}</WrittenText>
          <WrittenText className="plain-text">{content.suggestedSolution}</WrittenText>
        </details>
      ))}
    </section>
  );
}
