import { Field, Label, Select } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import type { Script } from '../api-types.ts';
import { AnswerSheet } from '../desk/AnswerSheet.tsx';
import { useDeskChoices } from '../desk/choices/use-desk-choices.ts';
import { useGradeWord } from '../grade-words.ts';
import { CommissionGate, type OpenCommission } from '../home/CommissionGate.tsx';
import { writtenPoints } from '../points.ts';
import { gradingText } from '../texts.ts';
import * as styles from './views.module.css';
import { viewsText } from './views-texts.ts';

/** The grader's own points, sum, grade and comment, to read. */
function OwnMarks({ script, open }: { readonly script: Script; readonly open: OpenCommission }) {
  const text = useText(viewsText);
  const gradeWord = useGradeWord();
  const { language } = useLanguage();
  const { own, suggested } = script;
  const given = open.paper.paper.questions.map(({ id }, index) => {
    const points = own.points[id] ?? suggested[id];
    return `${index + 1}: ${points === undefined ? '–' : writtenPoints(points, language)}`;
  });
  return (
    <div className={styles.ownMarks}>
      <p>
        <strong>{text.ownMarks}:</strong> {own.grade === null ? text.noMarks : gradeWord(own.grade)} ·{' '}
        {text.sum(writtenPoints(own.sum, language))}
      </p>
      <p className="quiet">{given.join(' · ')}</p>
      {own.comment !== '' && <WrittenText className="plain-text">{own.comment}</WrittenText>}
    </div>
  );
}

type SideProps = { readonly open: OpenCommission; readonly candidateNumber: number };

function Side({ open, candidateNumber }: SideProps) {
  const { choices, change } = useDeskChoices();
  const { commissionId } = open.commission;
  const script = useApi(gradingRoutes.showScript, { params: { commissionId, candidateNumber } });
  if (script.isPending) return <LoadingState />;
  if (!script.data) return <FailedState failure={script.error} onRetry={() => void script.refetch()} />;
  return (
    <>
      <OwnMarks script={script.data} open={open} />
      <AnswerSheet
        commissionId={commissionId}
        script={script.data}
        paper={open.paper}
        idPrefix={`${candidateNumber}-`}
        areQuestionsOpen={choices.questions === 'open'}
        onQuestions={(questions) => change({ questions })}
      />
    </>
  );
}

const sides = ['left', 'right'] as const;

function Pair(open: OpenCommission) {
  const text = useText(viewsText);
  const words = useText(gradingText);
  const [address, setAddress] = useSearchParams();
  const { commissionId, scripts } = open.commission;
  const numbers = scripts.map((line) => line.candidateNumber);
  const chosen = (side: (typeof sides)[number], index: number) =>
    numbers.find((number) => number === Number(address.get(side))) ?? numbers[index] ?? 0;
  const shown = { left: chosen('left', 0), right: chosen('right', 1) };
  return (
    <PageShell title={text.sideTitle} place={open.place}>
      <TextLink to={`/grading/${commissionId}`}>{text.toDesk}</TextLink>
      <div className={styles.pair}>
        {sides.map((side) => (
          <section key={side} aria-label={`${text[side]}: ${words.candidate(shown[side])}`}>
            <Field data-size="sm">
              <Label htmlFor={`side-${side}`}>{text[side]}</Label>
              <Select
                id={`side-${side}`}
                value={String(shown[side])}
                onChange={(event) =>
                  setAddress(
                    { left: String(shown.left), right: String(shown.right), [side]: event.target.value },
                    { replace: true },
                  )
                }
              >
                {numbers.map((number) => (
                  <Select.Option key={number} value={String(number)}>
                    {words.candidate(number)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <Side key={shown[side]} open={open} candidateNumber={shown[side]} />
          </section>
        ))}
      </div>
    </PageShell>
  );
}

/** Two scripts side by side with the grader's own marks; which two is in the address. */
export function SideBySidePage() {
  return <CommissionGate>{(open) => <Pair {...open} />}</CommissionGate>;
}
