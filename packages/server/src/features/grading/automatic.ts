import type { AssessmentEntry, Points } from '@karakter/domain/grading/assessment';
import {
  type AutomaticPointsWay,
  areAutomaticPointsHidden,
  isJudged,
  withHidden,
} from '@karakter/domain/grading/desk/reading';
import type { GradingFacts } from '@karakter/domain/grading/grading';
import { type Score, type ScoringFacts, scoreWith } from '@karakter/domain/grading/scoring';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';
import { type Choices, choicesOfWork } from '@karakter/domain/sitting/answer';
import type { Tx } from '../../platform/database/db.ts';
import type { Place } from './save.ts';
import type { ScriptRecord } from './scripts.ts';
import type { Reading } from './select-scripts.ts';

/** What automatic points depend on: the scoring, and whether the commission lets them wait for the reading. */
export type AutomaticFacts = ScoringFacts &
  Pick<GradingFacts, 'by'> & { readonly automaticPoints: AutomaticPointsWay };

/** The part of the answers that is needed for the points: nothing where there is no closed question. */
export const readingForPoints = ({ questions }: Pick<GradingFacts, 'questions'>): Reading =>
  questions.some(isClosedQuestion) ? 'withChoices' : 'withoutAnswers';

function isHidden({ grading, shared, hasRead, predecessorStands }: ScriptRecord, facts: AutomaticFacts) {
  const own = grading.assessments[facts.by];
  return areAutomaticPointsHidden(facts, {
    way: facts.automaticPoints,
    hasRead,
    ownPoints: shared === null ? (own?.entry.points ?? null) : null,
    isConfirmed: own?.kind === 'confirmed',
    isRevealed: grading.kind !== 'assessing',
    predecessorStands,
  });
}

/** The closed questions whose automatic points the actor does not see yet; their choices are not scored then. */
export function hiddenQuestions(script: ScriptRecord, facts: AutomaticFacts): string[] {
  if (!isHidden(script, facts)) return [];
  return facts.questions.filter(isClosedQuestion).map(({ id }) => id);
}

/** The options that were chosen in the closed questions, where their points may be known: else none count. */
function choicesFor(script: ScriptRecord, facts: AutomaticFacts): Choices {
  if (!facts.questions.some(isClosedQuestion) || isHidden(script, facts)) return {};
  return choicesOfWork(script);
}

/** The automatic points, the sum and the suggested grade of an answer with these points. */
export const scoreOf = (script: ScriptRecord, { points }: AssessmentEntry, facts: AutomaticFacts): Score =>
  scoreWith(facts, { points, choices: choicesFor(script, facts) });

/** The automatic points as far as gaps are looked for: a question whose points are hidden lacks none. */
export const knownOrHidden = (suggested: Points, script: ScriptRecord, facts: AutomaticFacts): Points =>
  withHidden(suggested, hiddenQuestions(script, facts));

/** Notes that the actor has read the script. */
export async function noteRead(tx: Tx, { commissionId, candidacyId, personId, now }: Place): Promise<void> {
  await tx
    .insertInto('read_script')
    .values({ commission_id: commissionId, candidacy_id: candidacyId, person_id: personId, read_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Notes the reading where the saved entry judges every question; the script as it is then. It costs a statement only
 * where the commission lets automatic points wait.
 */
export async function noteJudged(
  tx: Tx,
  place: Place,
  script: ScriptRecord,
  { entry, facts }: { readonly entry: AssessmentEntry; readonly facts: AutomaticFacts },
): Promise<void> {
  if (!isHidden(script, facts) || !isJudged(entry, facts)) return;
  await noteRead(tx, place);
  script.hasRead = true;
}
