import { Heading } from '@digdir/designsystemet-react';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import type { ReactNode } from 'react';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { useGradeWord } from '../grading/grade-words.ts';
import { Findings } from '../planning/Findings.tsx';
import { CaseDeadline } from '../results/CaseDeadline.tsx';
import * as styles from './appeal.module.css';
import { appealText } from './appeal-texts.ts';
import { GradersReasons } from './decision/GradersReasons.tsx';
import { TranscriptBlocks } from './decision/TranscriptBlock.tsx';
import { InterimReplies } from './interim/InterimReplies.tsx';
import { newAssessmentText } from './new-assessment-texts.ts';
import { registerAppealText } from './register-appeal-texts.ts';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NewGrade({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const words = useText(newAssessmentText);
  const gradeWord = useGradeWord();
  if (view.newGrade === null) return null;
  return (
    <Fact name={view.newAssessment ? words.grade : text.newGrade}>
      <strong>{gradeWord(view.newGrade)}</strong>{' '}
      {view.state !== 'decided' && <span className="quiet">{text.newGradeHidden}</span>}
    </Fact>
  );
}

/** For an appeal that arrived outside the portal, only its day and its way are known. */
function Filed({ view: { filedAt, arrivedBy } }: { readonly view: AppealCase }) {
  const { arrivals } = useText(registerAppealText);
  const { language } = useLanguage();
  if (arrivedBy === null) return writtenInstant(filedAt, language);
  return `${writtenDate(osloFields(filedAt).date, language)} (${arrivals[arrivedBy].toLowerCase()})`;
}

function NewAssessment({ view: { newAssessment } }: { readonly view: AppealCase }) {
  const text = useText(newAssessmentText);
  const { external: externalWord } = useText(appealText);
  const { language } = useLanguage();
  if (newAssessment === null) return null;
  const names = newAssessment.members.map(({ name, external }) =>
    external ? `${name} (${externalWord})` : name,
  );
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.made}
      </Heading>
      <p className="quiet">{writtenList[language](names)}</p>
      <WrittenText className={styles.appealWords}>{newAssessment.assessment}</WrittenText>
    </section>
  );
}

function Letter({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  if (view.state !== 'decided') return null;
  if (!view.hasLetter) return <p className="quiet">{text.letterPending}</p>;
  const url = apiUrl(appealRoutes.decisionLetter, { params: { appealId: view.id } });
  return <a href={url}>{text.letter}</a>;
}

function Texts({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const { grounds, explanation, dismissalReason } = view;
  const isOpen = view.sight === 'open';
  return (
    <>
      {dismissalReason && (
        <section>
          <Heading level={3} data-size="2xs">
            {text.dismissed}
          </Heading>
          <WrittenText className={styles.appealWords}>{dismissalReason}</WrittenText>
        </section>
      )}
      <section>
        <Heading level={3} data-size="2xs">
          {text.grounds}
        </Heading>
        {grounds ? (
          <WrittenText className={styles.appealWords}>{grounds}</WrittenText>
        ) : (
          <p>{text.noGrounds}</p>
        )}
        {grounds && <p className="quiet">{isOpen ? text.groundsSeen : text.groundsHidden}</p>}
      </section>
      {explanation && (
        <details className={styles.appealOwnWords}>
          <summary>{text.explanation}</summary>
          <p className="quiet">{isOpen ? text.explanationSeen : text.explanationHidden}</p>
          <WrittenText className={styles.appealWords}>
            {[explanation.guidelines, explanation.assessment, explanation.overall].join('\n\n')}
          </WrittenText>
        </details>
      )}
    </>
  );
}

/** The facts of the case. */
export function AppealFacts({ view }: { readonly view: AppealCase }) {
  const text = useText(appealText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const { commissionNumber, graders, findings } = view;
  const names = graders.map(({ name, external }) => (external ? `${name} (${text.external})` : name));
  return (
    <section className={styles.appealSection}>
      <Heading level={2} data-size="2xs">
        {text.facts}
      </Heading>
      <dl className={styles.appealFacts}>
        <Fact name={text.filed}>
          <Filed view={view} />
        </Fact>
        <Fact name={text.originalGrade}>
          <strong>{gradeWord(view.originalGrade)}</strong>
        </Fact>
        <NewGrade view={view} />
        <Fact name={text.deadline}>
          <CaseDeadline deadline={view.deadline} />
        </Fact>
        {view.state === 'filedLate' && (
          <Fact name={text.lateLimit}>
            <CaseDeadline deadline={view.lateLimit} />
          </Fact>
        )}
        {commissionNumber !== null && (
          <Fact name={text.commission(commissionNumber)}>{writtenList[language](names)}</Fact>
        )}
      </dl>
      {findings.length > 0 && <Findings findings={findings} nameOf={() => ''} />}
      <InterimReplies replies={view.candidateSees.interimReplies} />
      <TranscriptBlocks view={view} />
      <Letter view={view} />
      <GradersReasons view={view} />
      <NewAssessment view={view} />
      <Texts view={view} />
    </section>
  );
}
