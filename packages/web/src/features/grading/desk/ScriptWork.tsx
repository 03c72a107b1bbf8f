import { Button } from '@digdir/designsystemet-react';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { ConfirmingFinding } from '@karakter/domain/grading/desk/confirming';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import type { Script } from '../api-types.ts';
import { AppealFilePart } from '../appeal-file/AppealFilePart.tsx';
import { FirstAssessments } from '../compare/FirstAssessments.tsx';
import { useGradeWord } from '../grade-words.ts';
import type { OpenCommission } from '../home/CommissionGate.tsx';
import type { KeptMarks } from '../marks/kept-marks.ts';
import { MarksPart } from '../marks/MarksPart.tsx';
import { markChosenText } from '../marks/mark-by-key.ts';
import { MarksProvider } from '../marks/script-marks.tsx';
import { useScriptMarks } from '../marks/use-script-marks.ts';
import { useLastField } from '../phrases/last-field.ts';
import { PhrasesProvider, usePhrases } from '../phrases/use-phrases.tsx';
import { type Autosave, useAutosave } from '../saving/autosaves.ts';
import { entryIn } from '../saving/saved-scripts.ts';
import type { Confirmations } from '../saving/use-confirm-queue.ts';
import { SharedDesk } from '../shared/SharedDesk.tsx';
import { gradingText } from '../texts.ts';
import { AnswerSheet } from './AnswerSheet.tsx';
import type { DeskChoicesInUse } from './choices/use-desk-choices.ts';
import { findingsOf } from './confirm/own-marks.ts';
import { deskText } from './desk-texts.ts';
import { GuidePanel } from './GuidePanel.tsx';
import type { ScriptActions } from './keys/use-desk-keys.ts';
import type { LookAgain } from './keys/use-page-keys.ts';
import { MarkingPanel } from './MarkingPanel.tsx';

type ScriptWorkProps = OpenCommission & {
  readonly script: Script;
  readonly autosave: Autosave;
  readonly keptMarks: KeptMarks;
  readonly queue: Confirmations;
  readonly lookAgain: LookAgain;
  /** Between the answer and the marks. */
  readonly divider: ReactNode;
  readonly choices: DeskChoicesInUse;
  /** Its confirmation is under way: the grader has left it, and nothing more is written. */
  readonly isConfirming: boolean;
  readonly actions: RefObject<ScriptActions | null>;
  readonly onConfirm: () => void;
  /** The script is on the page, with its actions. */
  readonly onShown: () => void;
};

const changed = [gradingRoutes.showScript, gradingRoutes.showCommission, gradingRoutes.compareGrades];

/** A first press shows what there is to look at, and a second one confirms. */
function useConfirming(props: ScriptWorkProps, findings: readonly ConfirmingFinding[], grade: Grade | null) {
  const text = useText(gradingText);
  const desk = useText(deskText);
  const announce = useAnnounce();
  const [isWarned, setWarned] = useState(false);
  const confirm = () => {
    if (grade === null) return announce(text.confirmNeedsGrade);
    if (findings.length > 0 && !isWarned) {
      setWarned(true);
      return announce(desk.findingsHeard(findings.length));
    }
    props.onConfirm();
  };
  return { confirm, isWarned: isWarned && findings.length > 0 };
}

/** Gives the keys what they do with this script. */
function useScriptActions(
  { autosave, actions }: ScriptWorkProps,
  {
    readOnly,
    confirm,
    openPhrases,
  }: {
    readonly readOnly: boolean;
    readonly confirm: () => void;
    readonly openPhrases: (fieldId: string) => void;
  },
) {
  const lastField = useLastField();
  const desk = useText(deskText);
  const gradeWord = useGradeWord();
  const announce = useAnnounce();
  const give = (grade: Grade | null) => {
    if (readOnly) return announce(desk.cannotChange);
    autosave.change({ ...autosave.snapshot().content, grade });
    announce(grade === null ? desk.gradeCleared : desk.gradeSet(gradeWord(grade)));
  };
  useEffect(() => {
    actions.current = {
      grade: give,
      confirm: () => (readOnly ? announce(desk.cannotChange) : confirm()),
      comment: () => document.getElementById('comment')?.focus(),
      mark: markChosenText,
      phrases: () => openPhrases(lastField() ?? 'comment'),
    };
  });
}

/** The answer, the guide and the marks beside each other. */
export function ScriptWork(props: ScriptWorkProps) {
  const { commission, paper, script, autosave, choices, actions, onShown } = props;
  const text = useText(gradingText);
  const announce = useAnnounce();
  const name = text.candidate(script.candidateNumber);
  // The page's heading is the same for every script, so the script's number is announced.
  useEffect(() => announce(name), [announce, name]);
  const written = useAutosave(autosave, script);
  const phrases = usePhrases();
  const marks = useScriptMarks(props.keptMarks, script, paper);
  const params = { commissionId: commission.commissionId, candidateNumber: script.candidateNumber };
  const reopen = useCommand(gradingRoutes.reopenAssessment, { invalidates: changed });
  const mayNot = !script.allowed.includes('save');
  const readOnly = props.isConfirming || mayNot;
  // What counts is shown as the assessment; what was typed here and does not count is shown as that.
  const entry = mayNot ? entryIn(script) : written.content;
  const findings = readOnly ? [] : findingsOf({ script, entry, paper, commission });
  const { confirm, isWarned } = useConfirming(props, findings, entry.grade);
  useScriptActions(props, { readOnly, confirm, openPhrases: phrases.openFor });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each script, after its actions are in place
  useEffect(() => {
    onShown();
    return () => {
      actions.current = null;
    };
  }, []);
  const isGuideOpen = choices.choices.guide === 'open';
  const toggleGuide = () => choices.change({ guide: isGuideOpen ? 'closed' : 'open' });
  return (
    <SharedDesk commission={commission} script={script}>
      <MarksProvider value={marks}>
        <AnswerSheet
          commissionId={params.commissionId}
          script={script}
          paper={paper}
          areQuestionsOpen={choices.choices.questions === 'open'}
          onQuestions={(questions) => choices.change({ questions })}
        />
      </MarksProvider>
      {isGuideOpen && (
        <GuidePanel guide={paper.guide} changes={paper.guideChanges} scale={commission.scale} />
      )}
      {props.divider}
      <PhrasesProvider value={phrases.openFor}>
        <MarkingPanel
          {...props}
          entry={entry}
          written={written}
          readOnly={readOnly}
          reopening={reopen}
          findings={isWarned ? findings : []}
          onConfirm={confirm}
          onReopen={() => reopen.mutate({ params })}
          marks={<MarksPart marks={marks} />}
          guide={
            <>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-expanded={isGuideOpen}
                aria-controls="guide"
                onClick={toggleGuide}
              >
                {isGuideOpen ? text.hideGuide : text.guide}
              </Button>
              <FirstAssessments commission={commission} candidateNumber={script.candidateNumber} />
              <AppealFilePart file={script.appealFile} />
            </>
          }
        />
      </PhrasesProvider>
      {phrases.dialog}
    </SharedDesk>
  );
}
