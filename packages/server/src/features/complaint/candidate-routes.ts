import { randomUUID } from 'node:crypto';
import { allRefusals } from '@karakter/contract/all-refusals';
import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { complaintFilingRefusal, decideComplaintFiling } from '@karakter/domain/complaint/complaint-filing';
import { lawWords } from '@karakter/domain/rules/law-words';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { ownCandidacy, ownCandidacyToAppeal } from '../appeal/access.ts';
import { examOfCase } from '../appeal/views.ts';
import { examFacts } from '../exam/store.ts';
import { caseDeadlines, deadlineTexts } from '../results/case-deadlines.ts';
import { ownComplaintToChange } from './access.ts';
import { executeComplaintCommand } from './complaint-command.ts';
import { complaintFilingFacts, isFiledAlready } from './complaint-facts.ts';
import { tellOfFiling } from './complaint-notices.ts';
import { complaintsOfCandidacy, insertComplaint } from './store.ts';
import { candidateComplaintOf } from './views.ts';

/** The candidate's own routes: file, follow and withdraw procedural complaints, before and after the grade [K8, K9]. */
export function mountMyComplaints(mount: Mount): void {
  mount(complaintRoutes.showMyComplaints, async ({ tx, actor, now, params, language }) => {
    const own = await ownCandidacy(tx, actor, params.candidacyId);
    const exam = orNotFound(await examFacts(tx, own.examId));
    const facts = await complaintFilingFacts(tx, exam, own.id, now);
    const { appeal, proceduralComplaint } = caseDeadlines(exam, facts.history);
    const refusal = complaintFilingRefusal(facts);
    const { complaintBasis, complaintBody } = lawWords(exam.rules);
    const complaints = [];
    for (const record of await complaintsOfCandidacy(tx, own.id)) {
      complaints.push(await candidateComplaintOf(tx, exam, record));
    }
    return {
      ...examOfCase(exam),
      candidacyId: own.id,
      candidateNumber: own.candidateNumber,
      formalDeadline: deadlineTexts(proceduralComplaint),
      appealDeadline: deadlineTexts(appeal),
      legalBasis: complaintBasis.inWords[language],
      board: complaintBody,
      closed: refusal ? allRefusals[refusal][language] : null,
      complaints,
      contactName: exam.contactName,
      contactPhone: exam.contactPhone,
    };
  });

  mount(complaintRoutes.fileComplaint, async ({ tx, actor, now, params, body }) => {
    const own = await ownCandidacyToAppeal(tx, actor, params.candidacyId);
    const exam = orNotFound(await examFacts(tx, own.examId));
    const facts = await complaintFilingFacts(tx, exam, own.id, now);
    const knownOn = Temporal.PlainDate.from(body.knownOn);
    const repeated = { isFiledAlready: await isFiledAlready(tx, own.id, body) };
    const decision = decideComplaintFiling({ ...facts, ...repeated, knownOn });
    if (decision.kind === 'refused') refuse(decision.code);
    if (decision.kind === 'unchanged') return accepted;
    const { late } = decision.event;
    const id = randomUUID();
    const by = actor.personId;
    await insertComplaint(tx, { id, examId: exam.id, candidacyId: own.id, late, ...body }, now);
    // The log records that there was a complaint and what it is about, never its text: it can contain a name.
    const { about, knownOn: known } = body;
    const data = { complaintId: id, candidateNumber: own.candidateNumber, late, about, knownOn: known };
    await recordEvent(tx, { examId: exam.id, kind: 'complaintFiled', actorId: by, at: now, data });
    await tellOfFiling(tx, exam, { id, by, late, now });
    return accepted;
  });

  mount(complaintRoutes.withdrawComplaint, async ({ tx, actor, now, params }) => {
    const record = await ownComplaintToChange(tx, actor, params.complaintId);
    const exam = orNotFound(await examFacts(tx, record.examId));
    await executeComplaintCommand({ tx, exam, record, by: actor.personId, now }, { kind: 'withdraw' });
    return accepted;
  });
}
