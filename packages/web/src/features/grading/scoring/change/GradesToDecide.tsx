import { Button, Heading } from '@digdir/designsystemet-react';
import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { KeptFormLine } from '../../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { TextFormField } from '../../../../ui/FormField.tsx';
import { useAnnounce } from '../../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../../ui/States.tsx';
import { TextLink } from '../../../../ui/TextLink.tsx';
import { useGradeWord } from '../../grade-words.ts';
import { writtenPoints } from '../../points.ts';
import * as styles from './change.module.css';
import { decisionText } from './decision-texts.ts';
import type { ScoringCalls } from './use-scoring.ts';

type Grade = ScoringView['toDecide'][number];
type GradesProps = {
  readonly calls: ScoringCalls;
  readonly scriptPath: ((candidateNumber: number) => string) | undefined;
};

function Decide({ grade, calls, scriptPath }: GradesProps & { readonly grade: Grade }) {
  const words = useText(decisionText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const form = useKeptForm(`keep-grade:${grade.id}`, { reason: '' });
  const { reason } = form.content;
  const { keeping } = calls;
  const { candidateNumber: number, given, before, after } = grade;
  const points = (of: Grade['before']) => writtenPoints(of.sum, language);
  const [then, now] = [points(before), points(after)];
  return (
    <li className={styles.toDecide}>
      <p>
        {scriptPath ? (
          <TextLink to={scriptPath(number)}>{words.candidateNumber(number)}</TextLink>
        ) : (
          words.candidateNumber(number)
        )}
        {': '}
        {after.grade === null
          ? words.pointsDiffer(gradeWord(given), then, now)
          : words.nowDiffers(gradeWord(given), then, now, gradeWord(after.grade))}{' '}
        {grade.effect === 'own' ? words.ownGrade : words.commissionGrade}
      </p>
      {keeping && (
        <>
          <TextFormField
            id={`keep-${grade.id}`}
            label={words.keepReason(number)}
            value={reason}
            onChange={(typed) => form.change({ reason: typed })}
          />
          <div>
            <Button
              variant="secondary"
              data-size="sm"
              disabled={reason.trim() === ''}
              loading={keeping.isPending}
              onClick={() =>
                keeping.send(grade.id, reason, () => {
                  form.done();
                  announce(words.kept);
                })
              }
            >
              {words.keep(gradeWord(given))}
            </Button>
          </div>
          <KeptFormLine kept={form} />
        </>
      )}
    </li>
  );
}

/** Grades that no longer agree with the points: each stands until it is kept, opened again or sent back [G4]. */
export function GradesToDecide({
  grades,
  calls,
  scriptPath,
}: GradesProps & { readonly grades: readonly Grade[] }) {
  const words = useText(decisionText);
  const { keeping } = calls;
  return (
    <section aria-labelledby="grades-to-decide">
      <Heading level={2} data-size="2xs" id="grades-to-decide">
        {words.toDecide(grades.length)}
      </Heading>
      <p className="quiet">{words.toDecideAbout}</p>
      {keeping !== null && keeping.error !== null && <FailedState failure={keeping.error} />}
      <ul className={styles.grades}>
        {grades.map((grade) => (
          <Decide key={grade.id} grade={grade} calls={calls} scriptPath={scriptPath} />
        ))}
      </ul>
    </section>
  );
}
