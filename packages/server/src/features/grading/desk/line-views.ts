import type { ownAssessment, scriptLine } from '@karakter/contract/grading/views';
import { emptyAssessment } from '@karakter/domain/grading/assessment';
import { isBlankAnswer } from '@karakter/domain/grading/desk/blank';
import { questionsWithoutPoints } from '@karakter/domain/grading/desk/gaps';
import { allowedGradingCommands } from '@karakter/domain/grading/grading';
import { choicesOfWork } from '@karakter/domain/sitting/answer';
import type { z } from 'zod';
import { factsOn, type MarkingFacts } from '../access.ts';
import { knownOrHidden, scoreOf } from '../automatic.ts';
import type { ScriptRecord } from '../scripts.ts';
import { hiddenIn, stateFor, writtenEntry } from '../views.ts';
import type { LineRecord } from './lines.ts';

type ScriptLine = z.input<typeof scriptLine>;

function isBlank(line: LineRecord): boolean {
  return line.words === 0 && isBlankAnswer(line.words, choicesOfWork(line));
}

/** A line of the list. Points are the grader's own, with what closed questions give [G3]. */
export function lineOf(script: LineRecord, facts: MarkingFacts): ScriptLine {
  const { grading } = script;
  const entry = grading.assessments[facts.by]?.entry ?? emptyAssessment;
  const { suggested, sum, grade } = scoreOf(script, entry, facts);
  const byHand = Object.keys(entry.points).length;
  const gaps = questionsWithoutPoints(entry, knownOrHidden(suggested, script, facts), facts).length;
  return {
    candidateNumber: script.candidateNumber,
    state: stateFor(script, facts.by),
    words: script.words,
    points: byHand + Object.keys(suggested).length > 0 ? sum : null,
    suggestedGrade: grade,
    grade: entry.grade,
    agreedGrade: grading.kind === 'agreed' ? grading.grade : null,
    ready: allowedGradingCommands(grading, factsOn(facts, script)).includes('confirm'),
    version: script.ownVersion,
    ...(script.lookAgain && { lookAgain: true }),
    ...(isBlank(script) && { blank: true }),
    ...(gaps > 0 && { gaps }),
    ...(byHand > 0 && { byHand }),
  };
}

/** The actor's own assessment of a script, without the answer. */
export function ownAssessmentOf(
  script: ScriptRecord,
  language: z.input<typeof ownAssessment>['language'],
  facts: MarkingFacts,
): z.input<typeof ownAssessment> {
  const entry = script.grading.assessments[facts.by]?.entry ?? emptyAssessment;
  const { suggested, sum } = scoreOf(script, entry, facts);
  const savedAt = script.ownSavedAt?.toString() ?? null;
  return {
    candidateNumber: script.candidateNumber,
    language,
    state: stateFor(script, facts.by),
    own: { ...writtenEntry(entry), version: script.ownVersion, savedAt, sum },
    suggested,
    ...hiddenIn(script, facts),
    maySave: allowedGradingCommands(script.grading, factsOn(facts, script)).includes('save'),
  };
}
