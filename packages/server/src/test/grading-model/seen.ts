import { feesRoutes } from '@karakter/contract/fees/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { commissionMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { sheetRoutes } from '@karakter/contract/grading/sheet';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { membersOf, type Scene } from './scene.ts';
import type { Change, Stored } from './stored.ts';

/** Everything that a grader's pages are answered about a commission and its answers, as text. */
async function seenBy(scene: Scene, person: string, commissionId: string): Promise<string> {
  const cookie = await scene.app.cookieOf(person);
  const numbers = scene.exam.candidates.map(({ candidateNumber }) => candidateNumber);
  const ofCommission = [
    gradingRoutes.listMyCommissions,
    gradingRoutes.showCommission,
    gradingRoutes.compareGrades,
    scoringRoutes.showScoring,
    sheetRoutes.showGradeSheet,
    commissionMeetingRoutes.list,
    protocolRoutes.showOwnProtocol,
    feesRoutes.showMyFee,
  ].map(({ path }) => path);
  const ofScripts = [gradingRoutes.showScript.path, decidingRoutes.showDiscussion.path];
  const paths = [
    ...ofCommission,
    `${deskRoutes.listOwnAssessments.path}?numbers=${numbers.join(',')}`,
    ...numbers.flatMap((number) => ofScripts.map((path) => path.replace(':candidateNumber', String(number)))),
  ];
  const answers: string[] = [];
  for (const path of paths) {
    const url = path.replace(':commissionId', commissionId);
    const { statusCode, payload } = await scene.app.app.inject({ method: 'GET', url, headers: { cookie } });
    expect(statusCode, url).toBeLessThan(500);
    answers.push(`${path} ${statusCode} ${payload}`);
  }
  return answers.join('\n');
}

/** A change of these is the reveal, or comes after it. */
const shown = ['reveal', 'grade_proposal', 'dispute', 'agreed_grade', 'sent_back'];
const steps = [
  'leave',
  'join',
  'move',
  'proposeScoring',
  'decideScoring',
  'decideGround',
  'check',
  'announce',
  'checkCommission',
  'announceCommission',
  'callMeeting',
  'changeMeeting',
  'cancelMeeting',
  'holdMeeting',
  'writeMinutes',
  'sign',
];

/** Of these a co-grader notices nothing, also where the assessment is shared. */
const ownAlone = ['reportSuspicion', 'declareGround', 'thirdMarks', 'claimFee', 'decideFee', 'exportFees'];

/** A mark that its author lets co-graders see, beside an answer that is revealed [G5]. */
function isShownMark({ table, after }: Change, stored: Stored): boolean {
  if (table !== 'script_mark' || after?.is_shown !== true) return false;
  return stored.has(`reveal ${after.commission_id} ${after.candidacy_id}`);
}

/** Whether a co-grader may notice that a step was taken: everything else is the grader's own until the reveal [G2]. */
export function mayBeNoticed(
  scene: Scene,
  kind: string,
  { changes, stored }: { changes: readonly Change[]; stored: Stored },
): boolean {
  if (steps.includes(kind)) return changes.length > 0;
  if (kind === 'mark') return changes.some((change) => isShownMark(change, stored));
  const isShared = scene.setting.assessing === 'shared' && !ownAlone.includes(kind);
  return (isShared && changes.length > 0) || changes.some(({ table }) => shown.includes(table));
}

/** The members of the first commission who do not act, with what each of them sees. */
export async function bystanders(scene: Scene, actor: string): Promise<Map<string, string>> {
  const { commissionId } = scene.exam;
  const others = (await membersOf(scene, commissionId)).filter((member) => member !== actor);
  const seen = new Map<string, string>();
  for (const member of others)
    seen.set(member, scene.lastSeen.get(member) ?? (await seenBy(scene, member, commissionId)));
  return seen;
}

/** The answers that are revealed in the first commission, by the candidate's place. */
async function revealedIn({ app, exam }: Scene): Promise<Set<number>> {
  const { rows } = await sql<{ id: string }>`
    select distinct candidacy_id as id from reveal r join commission c on c.id = r.commission_id
    where c.exam_id = ${exam.examId} and c.kind = 'ordinary'`.execute(app.services.db);
  const ids = new Set(rows.map(({ id }) => id));
  return new Set(exam.candidates.flatMap(({ candidacyId }, index) => (ids.has(candidacyId) ? [index] : [])));
}

/** No text that another wrote about an answer is read before it is revealed, and a private one never [G2, G10]. */
export async function expectOnlyRevealed(scene: Scene, person: string, seen: string): Promise<void> {
  const revealed = await revealedIn(scene);
  const isShared = scene.setting.assessing === 'shared';
  for (const [text, sight, author, script] of seen.matchAll(/(work|mark|private)-p(\d+)-s(\d+)-n\d+\./g)) {
    if (scene.everGraders[Number(author)] === person) continue;
    const isRevealed = revealed.has(Number(script)) || (isShared && sight === 'work');
    const mayBeRead = sight !== 'private' && isRevealed;
    expect(mayBeRead, `${text} is read by another`).toBe(true);
  }
}
