import { setImmediate } from 'node:timers/promises';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import type { Grade } from '@karakter/domain/exam/grades';
import { excerptsOf, searchedWords } from '@karakter/domain/grading/desk/search';
import { shortAnswerOf } from '@karakter/domain/grading/desk/short-answer';
import { entryNow, sheetRefusal } from '@karakter/domain/grading/sheet/plan-sheet';
import { answerOfKind, readHandedInAnswer } from '@karakter/domain/sitting/answer';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import {
  commissionToGrade,
  factsFor,
  factsOn,
  type MarkingFacts,
  ownCommissionToGrade,
  scriptToGrade,
} from '../access.ts';
import { noteRead } from '../automatic.ts';
import { saveTyped, trySaving, withReasons } from '../decide.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { type ScriptRecord, scriptsAfter, scriptsNumbered } from '../scripts.ts';
import { saveInShared } from '../workflow/save-shared.ts';
import { zipOfAnswers } from './answers-zip.ts';
import { ownAssessmentOf } from './line-views.ts';
import { answerPdfsOf, answersWith, prepareWords, saveLookAgain } from './store.ts';

const hitsAtOnce = 50;
/** As many answers get their words before one search, so that no search takes long. */
const preparedAtOnce = 500;
/** As many answers are read for one part of the short ones, so that no part takes long. */
const shortAtOnce = 100;
/** So many letters of answers are parsed before other requests have their turn. */
const lettersInATurn = 1_000_000;

type Asked = Parameters<typeof ownCommissionToGrade>[0];

async function ownWork(call: Asked, commissionId: string, papers: GradedPapers) {
  const commission = await ownCommissionToGrade(call, commissionId);
  return {
    tx: call.tx,
    now: call.now,
    commission,
    facts: factsFor(commission, await papers.of(call.tx, commission)),
  };
}

function mountMarks(mount: Mount): void {
  const placeOf = async (call: Asked, params: { commissionId: string; candidateNumber: number }) => {
    const commission = await ownCommissionToGrade(call, params.commissionId);
    const script = await scriptToGrade(call.tx, commission, params.candidateNumber, 'withoutAnswers');
    const { candidacyId } = script;
    return { commissionId: commission.id, candidacyId, personId: call.actor.personId, now: call.now };
  };

  mount(deskRoutes.showAutomaticPoints, async (call) => {
    await noteRead(call.tx, await placeOf(call, call.params));
    return accepted;
  });

  mount(deskRoutes.markLookAgain, async (call) => {
    await saveLookAgain(call.tx, await placeOf(call, call.params), call.body.isMarked);
    return accepted;
  });
}

function mountReading(mount: Mount, papers: GradedPapers): void {
  mount(deskRoutes.searchAnswers, async (call) => {
    const { tx, params, query } = call;
    const { id, examId } = await ownCommissionToGrade(call, params.commissionId);
    const words = searchedWords(query.text);
    const notSearched = await prepareWords(tx, id, preparedAtOnce);
    const found =
      words.length === 0 ? [] : await answersWith(tx, id, words, { from: query.from, limit: hitsAtOnce });
    const hits = found.map(({ number, answer }) => ({
      candidateNumber: number,
      excerpts: excerptsOf(readHandedInAnswer(answer).questions, words),
    }));
    const candidateNumbers = hits.map(({ candidateNumber }) => candidateNumber);
    const document = hits.length === 0 ? null : { examId, data: { candidateNumbers } };
    return new DocumentRead(document, { total: found[0]?.total ?? 0, notSearched, hits });
  });

  mount(deskRoutes.listAnswersTo, async (call) => {
    const { tx, params, query } = call;
    const commission = await ownCommissionToGrade(call, params.commissionId);
    const facts = factsFor(commission, await papers.of(tx, commission));
    const { id: questionId } = orNotFound(facts.questions.find(({ id }) => id === params.questionId));
    const scripts = await scriptsNumbered(tx, commission, query.numbers, 'withAnswers');
    const answers = scripts.map((script) => {
      const { language, questions } = readHandedInAnswer(script.answer);
      const answer = questions.find(({ id }) => id === questionId) ?? null;
      return { ...ownAssessmentOf(script, language, facts), answer };
    });
    const candidateNumbers = answers.map(({ candidateNumber }) => candidateNumber);
    const document =
      answers.length === 0 ? null : { examId: commission.examId, data: { candidateNumbers, questionId } };
    return new DocumentRead(document, { answers });
  });

  mount(deskRoutes.answersZip, async (call) => {
    const { tx, params, query } = call;
    const { id, examId } = await ownCommissionToGrade(call, params.commissionId);
    const pdfs = await answerPdfsOf(tx, id, query.numbers);
    const candidateNumbers = pdfs.map(({ number }) => number);
    const [first] = orNotFound(candidateNumbers.length > 0 ? candidateNumbers : undefined);
    const name = `${first}-${candidateNumbers.at(-1)}.zip`;
    const zip = { name, mediaType: 'application/zip', bytes: zipOfAnswers(pdfs) };
    return new DocumentRead({ examId, data: { candidateNumbers } }, zip);
  });
}

/** A shared assessment that a co-grader has confirmed is left alone, as by a sheet: many would be taken back at once. */
function mayBeMarked(script: ScriptRecord, facts: MarkingFacts): { maySave: boolean } {
  const of = { grading: script.grading, facts: factsOn(facts, script) };
  return { maySave: sheetRefusal(of, entryNow(of)) === undefined };
}

/** The scripts one by one; other requests have their turn between many letters. */
async function* inTurns<T extends { readonly answer: string }>(scripts: readonly T[]) {
  let parsed = 0;
  for (const script of scripts) {
    parsed += script.answer.length;
    if (parsed > lettersInATurn) {
      await setImmediate();
      parsed = 0;
    }
    yield script;
  }
}

/** The answer to the question as one short text; null where it is long, or more than plain text. */
function shortAnswerIn(answer: string, questionId: string) {
  const { language, questions } = readHandedInAnswer(answer);
  const essay = answerOfKind(
    'essay',
    questions.find(({ id }) => id === questionId),
  );
  return { language, text: essay === undefined ? null : shortAnswerOf(essay.text) };
}

function mountShortAnswers(mount: Mount, papers: GradedPapers): void {
  mount(deskRoutes.listShortAnswersTo, async (call) => {
    const { tx, params, query } = call;
    const { commission, facts } = await ownWork(call, params.commissionId, papers);
    const { id: questionId } = orNotFound(facts.questions.find(({ id }) => id === params.questionId));
    const scripts = await scriptsAfter(tx, commission, query.after, shortAtOnce);
    const answers = [];
    const others = [];
    for await (const script of inTurns(scripts)) {
      const { language, text } = shortAnswerIn(script.answer, questionId);
      if (text === null) others.push(script.candidateNumber);
      else answers.push({ ...ownAssessmentOf(script, language, facts), ...mayBeMarked(script, facts), text });
    }
    const candidateNumbers = answers.map(({ candidateNumber }) => candidateNumber);
    const document =
      answers.length === 0 ? null : { examId: commission.examId, data: { candidateNumbers, questionId } };
    const last = scripts.length < shortAtOnce ? undefined : scripts.at(-1);
    return new DocumentRead(document, { answers, others, next: last?.candidateNumber ?? null });
  });
}

function mountMany(mount: Mount, papers: GradedPapers): void {
  mount(deskRoutes.listOwnAssessments, async (call) => {
    const { tx, params, query } = call;
    const { commission, facts } = await ownWork(call, params.commissionId, papers);
    const scripts = await scriptsNumbered(tx, commission, query.numbers, 'withAnswers');
    const assessments = scripts.map((script) =>
      ownAssessmentOf(script, readHandedInAnswer(script.answer).language, facts),
    );
    return { assessments };
  });

  mount(deskRoutes.saveAssessments, async (call) => {
    const { tx, now, params, body } = call;
    const at = await ownWork(call, params.commissionId, papers);
    const isShared = at.commission.workflow.assessing === 'shared';
    // The members' changes of shared assessments come one after the other.
    if (isShared) await lockCommission(tx, at.commission.id);
    const commission = isShared ? await commissionToGrade(call, params.commissionId) : null;
    const numbers = body.entries.map(({ candidateNumber }) => candidateNumber);
    const scripts = await scriptsNumbered(tx, at.commission, numbers, 'withoutAnswers');
    const results = [];
    for (const { candidateNumber, version, points, comment, grade, reasons } of body.entries) {
      const script = scripts.find((each) => each.candidateNumber === candidateNumber);
      // An unknown number is answered as another commission's is: it is left out.
      if (!script) continue;
      const entry = withReasons({ points, comment, grade: grade as Grade | null, reasons }, at.facts);
      const command = { kind: 'save', entry } as const;
      const saved = await trySaving(() =>
        commission === null
          ? saveTyped(at, script, command, version)
          : saveInShared({ ...at, commission }, script, command, version),
      );
      results.push({ candidateNumber, savedAt: now.toString(), ...saved });
    }
    return { results };
  });
}

/** The desk's own routes: marks, search, one question across scripts, many assessments at once, all PDFs [G3, G15, G21]. */
export function mountDesk(mount: Mount, papers: GradedPapers): void {
  mountMarks(mount);
  mountReading(mount, papers);
  mountShortAnswers(mount, papers);
  mountMany(mount, papers);
}
