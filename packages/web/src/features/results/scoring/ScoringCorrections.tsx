import { Button, Heading } from '@digdir/designsystemet-react';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import type { ScoringCorrection } from '@karakter/contract/grading/scoring-views';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { useGradeWord } from '../../grading/grade-words.ts';
import { writtenPoints } from '../../grading/points.ts';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { correctionsText } from './corrections-texts.ts';

type CorrectionProps = { readonly examId: string; readonly correction: ScoringCorrection };
const changed = [...resultsChanged, scoringRoutes.listScoringCorrections];

/** Corrects the grade as proposed, or lets it stand; either with a reason [R3]. */
function Decide({ examId, correction }: CorrectionProps) {
  const text = useText(correctionsText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const form = useKeptForm(`scoring-correction:${correction.id}`, { reason: '', authority: '' });
  const { reason, authority } = form.content;
  const params = { examId, rescoredId: correction.id };
  const onDone = (said: string) => () => {
    form.done();
    announce(said);
  };
  const accept = useCommand(scoringRoutes.acceptScoringCorrection, {
    invalidates: changed,
    onDone: onDone(text.corrected),
  });
  const decline = useCommand(scoringRoutes.declineScoringCorrection, {
    invalidates: changed,
    onDone: onDone(text.stands),
  });
  const { id, candidateNumber, after, isOvertaken } = correction;
  return (
    <>
      {isOvertaken && <p>{text.overtaken}</p>}
      <TextFormField
        id={`correction-reason-${id}`}
        label={text.reason(candidateNumber)}
        value={reason}
        onChange={(typed) => form.change((before) => ({ ...before, reason: typed }))}
      />
      <TextFormField
        id={`correction-authority-${id}`}
        label={text.authority}
        description={text.authorityHelp}
        value={authority}
        onChange={(typed) => form.change((before) => ({ ...before, authority: typed }))}
      />
      <div className={styles.correctionCommands}>
        {!isOvertaken && after.grade !== null && reason.trim() !== '' && authority.trim() !== '' && (
          <ConfirmButton
            label={text.correct(gradeWord(after.grade))}
            command={accept}
            onConfirm={(close) =>
              accept.mutate({ params, body: { reason, authority } }, { onSuccess: close })
            }
          >
            {text.correctWords(candidateNumber)}
          </ConfirmButton>
        )}
        <Button
          variant="secondary"
          disabled={reason.trim() === ''}
          loading={decline.isPending}
          onClick={() => decline.mutate({ params, body: { reason } })}
        >
          {text.letStand}
        </Button>
      </div>
      {decline.error && <FailedState failure={decline.error} />}
      <KeptFormLine kept={form} />
    </>
  );
}

function Correction({ examId, correction }: CorrectionProps) {
  const text = useText(correctionsText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const { candidateNumber, given, before, after, decision, decidedBy, decisionReason } = correction;
  const points = ({ sum }: ScoringCorrection['before']) => writtenPoints(sum, language);
  const facts = [candidateNumber, gradeWord(given), points(before), points(after)] as const;
  return (
    <li className={styles.correction}>
      <p>
        {after.grade === null ? text.unknown(...facts) : text.proposal(...facts, gradeWord(after.grade))}{' '}
        <span className="quiet">{text.because(correction.version, correction.reason)}</span>
      </p>
      {decision === null ? (
        <Decide examId={examId} correction={correction} />
      ) : (
        <p className="quiet">{text.decisions[decision](decidedBy ?? '', decisionReason ?? '')}</p>
      )}
    </li>
  );
}

/** Announced grades that a change of the scoring speaks against, for the exam office to correct or let stand [G4]. */
export function ScoringCorrections({ examId }: { readonly examId: string }) {
  const text = useText(correctionsText);
  const found = useApi(scoringRoutes.listScoringCorrections, { params: { examId } });
  if (found.error) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const corrections = found.data?.corrections ?? [];
  if (corrections.length === 0) return null;
  const waiting = corrections.filter(({ decision }) => decision === null).length;
  return (
    <section aria-labelledby="scoring-corrections">
      <Heading level={2} data-size="2xs" id="scoring-corrections">
        {text.title(waiting)}
      </Heading>
      <p className="quiet">{text.about}</p>
      <ul className={styles.corrections}>
        {corrections.map((correction) => (
          <Correction key={correction.id} examId={examId} correction={correction} />
        ))}
      </ul>
    </section>
  );
}
