import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { PageShell } from '../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { CaseDeadline } from '../results/CaseDeadline.tsx';
import { ExplanationBody } from './ExplanationBody.tsx';
import * as styles from './explanation.module.css';
import { myIntakeText } from './intake/my-intake-texts.ts';
import { myExplanationText } from './my-texts.ts';

/** The explanation as its candidate reads it, with the appeal deadline that starts again from it [E3, E6]. */
export function ReadExplanationPage() {
  const { explanationId = '' } = useParams();
  const text = useText(myExplanationText);
  const { writtenOutside } = useText(myIntakeText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const answer = useApi(explanationRoutes.openExplanation, { params: { explanationId } });
  if (answer.isPending) return <LoadingState />;
  if (!answer.data) return <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />;
  const { courseCode, courseTitle, startsAt, sentAt, grade, candidacyId, appeal } = answer.data;
  return (
    <PageShell
      title={text.section}
      place={{ courseCode, courseTitle: courseTitle[language], date: osloFields(startsAt).date }}
      width="reading"
    >
      <div className={styles.explanationRead}>
        <p className="quiet">
          {text.gradeThen(gradeWord(grade))} · {writtenInstant(sentAt, language)}
        </p>
        {answer.data.text === null ? (
          <Paragraph>{answer.data.givenOrally ? text.oralText : writtenOutside}</Paragraph>
        ) : (
          <ExplanationBody text={answer.data.text} language={language} />
        )}
        {answer.data.appealOpen && (
          <section>
            <Heading level={2} data-size="2xs">
              {text.newDeadline}
            </Heading>
            <CaseDeadline deadline={appeal} />
          </section>
        )}
        <TextLink to={`/my/${candidacyId}`}>{text.back}</TextLink>
      </div>
    </PageShell>
  );
}
