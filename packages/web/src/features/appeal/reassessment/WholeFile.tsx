import { Alert, Heading } from '@digdir/designsystemet-react';
import type { WholeFile as File, ReassessmentView } from '@karakter/contract/appeal/reassessment/views';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { AnswerSheet } from '../../grading/desk/AnswerSheet.tsx';
import { GuidePanel } from '../../grading/desk/GuidePanel.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import * as styles from './reassessment.module.css';
import { reassessmentText } from './reassessment-texts.ts';

type Commission = File['commissions'][number];

function Assessed({ commission }: { readonly commission: Commission }) {
  const text = useText(reassessmentText);
  const gradeWord = useGradeWord();
  return (
    <section>
      <Heading level={4} data-size="2xs">
        {text.commissions[commission.kind]}
        {commission.grade !== null && ` – ${text.agreed(gradeWord(commission.grade))}`}
      </Heading>
      <ul>
        {commission.assessments.map(({ name, grade, comment }) => (
          <li key={name ?? ''}>
            <strong>{name ?? text.together}</strong> {grade !== null && gradeWord(grade)}
            <WrittenText className="plain-text">{comment === '' ? text.noComment : comment}</WrittenText>
          </li>
        ))}
      </ul>
      {commission.reason !== null && commission.reason !== '' && (
        <WrittenText className="plain-text">{commission.reason}</WrittenText>
      )}
    </section>
  );
}

function Explanations({ file }: { readonly file: File }) {
  const text = useText(reassessmentText);
  return file.explanations.map(({ sentAt, givenOrally, guidelines, assessment, overall }) => (
    <section key={sentAt}>
      <Heading level={3} data-size="2xs">
        {text.explanation}
      </Heading>
      {givenOrally ? (
        <p>{text.oral}</p>
      ) : (
        [guidelines, assessment, overall].map((part, index) => (
          <WrittenText key={index === 0 ? 'guidelines' : `part ${index}`} className="plain-text">
            {part}
          </WrittenText>
        ))
      )}
    </section>
  ));
}

function Grounds({ grounds }: Pick<File, 'grounds'>) {
  const text = useText(reassessmentText);
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {text.grounds}
      </Heading>
      {grounds === null ? (
        <p>{text.noGrounds}</p>
      ) : (
        <>
          <Alert data-color="info" data-size="sm">
            {text.groundsAbout}
          </Alert>
          <WrittenText className="plain-text">{grounds}</WrittenText>
        </>
      )}
    </section>
  );
}

type WholeFileProps = { readonly file: File } & Pick<ReassessmentView, 'candidateNumber' | 'scale'>;

/** The answer, and everything that has been said of it [K6]. */
export function WholeFile({ file, candidateNumber, scale }: WholeFileProps) {
  const text = useText(reassessmentText);
  const gradeWord = useGradeWord();
  const [questions, setQuestions] = useState<'open' | 'closed'>('open');
  const { language, words, answers, paper, commissions, entries, grounds } = file;
  return (
    <div className={styles.pane}>
      {/* Each in a box of its own: the desk gives them places in its grid. */}
      <div>
        <AnswerSheet
          script={{ candidateNumber, language, words, notices: [], answers }}
          paper={{ paper }}
          areQuestionsOpen={questions === 'open'}
          onQuestions={setQuestions}
        />
      </div>
      <section>
        <Heading level={3} data-size="2xs">
          {text.grades}
        </Heading>
        <ul>
          {entries.map(({ kind, grade, enteredAt }) => (
            <li key={enteredAt}>
              {text.entries[kind]}: {gradeWord(grade)}
            </li>
          ))}
        </ul>
        {commissions.map((commission) => (
          <Assessed key={`${commission.kind} ${commission.number}`} commission={commission} />
        ))}
      </section>
      <Explanations file={file} />
      <Grounds grounds={grounds} />
      <div>
        <GuidePanel guide={file.guide} scale={scale} />
      </div>
    </div>
  );
}
