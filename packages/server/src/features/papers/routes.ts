import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { paperSocket } from '@karakter/contract/papers/socket';
import { candidatePaper } from '@karakter/domain/papers/paper';
import type { PaperEvent } from '@karakter/domain/papers/paper-approval';
import { savedPaper } from '@karakter/domain/papers/paper-saving';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import type { MountSocket } from '../../platform/http/mount-socket.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { publishExamDayChange } from '../exam/exam-day-changes.ts';
import {
  type OpenPaper,
  offeredCommands,
  paperToChange,
  paperToList,
  paperToSave,
  paperToSee,
} from './access.ts';
import { mountPaperComments } from './comments.ts';
import { keepLevelsWithQuestions } from './guide/levels.ts';
import { mountGuide } from './guide-routes.ts';
import { type ImageParts, mountPaperImages } from './images/routes.ts';
import { hasImages, withImages } from './images/store.ts';
import { notifyAboutPaper } from './notices.ts';
import { dueDate } from './paper-due.ts';
import type { PaperRooms } from './paper-room.ts';
import { mountPaperReserve } from './reserve-routes.ts';
import { markApproved, markReturned, markSubmitted, namesOf, savePaper, versionOf } from './store.ts';
import { mountPaperVersions } from './versions-routes.ts';

async function viewOf(tx: Tx, actor: Actor, open: OpenPaper): Promise<PaperView> {
  const { exam, paper, facts } = open;
  const names = await namesOf(tx, [paper.updatedBy, paper.submittedBy, paper.approvedBy]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    state: paper.state,
    version: paper.version,
    content: paper.content,
    faults: [...facts.faults],
    dueAt: dueDate(exam),
    updatedAt: paper.updatedAt?.toString() ?? null,
    updatedBy: nameOf(paper.updatedBy),
    submittedAt: paper.submittedAt?.toString() ?? null,
    submittedBy: nameOf(paper.submittedBy),
    approvedAt: paper.approvedAt?.toString() ?? null,
    approvedBy: nameOf(paper.approvedBy),
    returnedReason: paper.returnedReason,
    allowedCommands: offeredCommands(actor, open),
  };
}

type Logging = { tx: Tx; now: Temporal.Instant; actor: { personId: string } };

/** Every change of a paper, and every read of it, is in the exam's log [A4]. */
function log(
  { tx, now, actor }: Logging,
  examId: string,
  { kind }: PaperEvent,
  version: number,
): Promise<number> {
  return recordEvent(tx, { examId, kind, actorId: actor.personId, at: now, data: { version } });
}

/** Every server reads again which paper candidates are to get: one that was returned is not handed out any more. */
const publishPaper = (tx: Tx, examId: string) =>
  publishExamDayChange(tx, { examId, candidacyIds: null, what: 'paper' });

function mountReading(mount: Mount, secret: string): void {
  mount(papersRoutes.readPaper, async (call) => {
    const open = await paperToSee(secret, call);
    const { version } = open.paper;
    const document = version > 0 ? { examId: open.exam.id, data: { version } } : null;
    return new DocumentRead(document, await viewOf(call.tx, call.actor, open));
  });

  mount(papersRoutes.previewPaper, async (call) => {
    const { exam, paper } = await paperToSee(secret, call);
    const document = { examId: exam.id, data: { version: paper.version } };
    const { content } = paper;
    const shown = { paper: candidatePaper(content, call.params.language), content };
    const view = await withImages(call.tx, { secret, examId: exam.id }, shown);
    return new DocumentRead(document, structuredClone(view) as never);
  });
}

function mountSaving(mount: Mount, secret: string): void {
  mount(papersRoutes.savePaper, async (call) => {
    const { tx, actor, now, body } = call;
    const { exam, paper, event, state } = await paperToSave(secret, call);
    const merged = body.version !== paper.version;
    const key = { secret, examId: exam.id };
    const base = merged ? await versionOf(tx, key, body.version) : paper.content;
    const save = savedPaper(base, body.content, paper.content);
    const { version: current } = paper;
    if (save.kind === 'disputed') refuse('changedMeanwhile', { version: current });
    const version = save.kind === 'saved' ? current + 1 : current;
    if (save.kind === 'saved') {
      if (!(await hasImages(tx, exam.id, save.content))) refuse('paperImageUnknown');
      const saving = { ...key, version, state, by: actor.personId, at: now };
      await savePaper(tx, save.content, { ...saving, before: paper.content });
      await keepLevelsWithQuestions(call, exam.id, [paper.content, save.content]);
      await log(call, exam.id, event, version);
    }
    return { version, savedAt: now.toString(), merged };
  });
}

export function mountPapers(
  mount: Mount,
  making: Parameters<typeof mountPaperReserve>[1] & ImageParts,
): void {
  const { secret } = making;
  mountReading(mount, secret);
  mountSaving(mount, secret);

  mount(papersRoutes.submitPaper, async (call) => {
    const { tx, actor, now, body } = call;
    const { exam, paper, event, state } = await paperToChange(secret, call, 'submit', body.version);
    const version = body.version + 1;
    await markSubmitted(tx, { examId: exam.id, version, state, by: actor.personId, at: now });
    await log(call, exam.id, event, version);
    await notifyAboutPaper(tx, exam, {
      kind: 'paperSubmitted',
      writers: [...paper.writers, actor.personId],
      at: now,
    });
    return { version };
  });

  mount(papersRoutes.approvePaper, async (call) => {
    const { tx, actor, now, body } = call;
    const { exam, paper, event, state } = await paperToChange(secret, call, 'approve', body.version);
    const version = body.version + 1;
    await markApproved(tx, { examId: exam.id, version, state, by: actor.personId, at: now });
    await publishPaper(tx, exam.id);
    await log(call, exam.id, event, version);
    await notifyAboutPaper(tx, exam, { kind: 'paperApproved', writers: paper.writers, at: now });
    return { version };
  });

  mount(papersRoutes.returnPaper, async (call) => {
    const { tx, actor, now, body } = call;
    const { exam, paper, event, state } = await paperToChange(secret, call, 'return', body.version);
    const version = body.version + 1;
    const change = { examId: exam.id, version, state, by: actor.personId, at: now };
    await markReturned(tx, change, body.reason);
    await publishPaper(tx, exam.id);
    await log(call, exam.id, event, version);
    await notifyAboutPaper(tx, exam, {
      kind: 'paperReturned',
      reason: body.reason,
      writers: paper.writers,
      at: now,
    });
    return { version };
  });

  mountPaperImages(mount, making);
  mountPaperVersions(mount, secret);
  mountPaperReserve(mount, making);
  mountPaperComments(mount, secret);
  mountGuide(mount, secret);
}

/** The open papers: who else is there, and that something has changed [A1]. */
export function mountPaperSocket(
  mountSocket: MountSocket,
  { secret, rooms }: { secret: string; rooms: PaperRooms },
): void {
  mountSocket(paperSocket, {
    admit: async (opening) => {
      const { exam } = await paperToList(secret, opening);
      return { examId: exam.id, personId: opening.actor.personId };
    },
    connect: (socket, { examId, personId }, isStillAdmitted) =>
      rooms.enter(examId, personId, socket, isStillAdmitted),
  });
}
