import { type PaperView, papersRoutes } from '@karakter/contract/papers/routes';
import { candidatePaper } from '@karakter/domain/papers/paper';
import { decidePaper, type PaperEvent, paperCommandNames } from '@karakter/domain/papers/paper-approval';
import type { Tx } from '../../platform/database/db.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { type OpenPaper, paperToChange, paperToSee } from './access.ts';
import { mountGuide } from './guide-routes.ts';
import { notifyAboutPaper } from './notices.ts';
import { dueDate } from './paper-due.ts';
import { markApproved, markReturned, markSubmitted, namesOf, savePaper } from './store.ts';

async function viewOf(tx: Tx, { exam, paper, facts }: OpenPaper): Promise<PaperView> {
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
    allowedCommands: paperCommandNames.filter((c) => decidePaper(paper.state, c, facts).kind === 'accepted'),
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

function mountReading(mount: Mount, secret: string): void {
  mount(papersRoutes.readPaper, async (call) => {
    const open = await paperToSee(secret, call);
    const { version } = open.paper;
    const document = version > 0 ? { examId: open.exam.id, data: { version } } : null;
    return new DocumentRead(document, await viewOf(call.tx, open));
  });

  mount(papersRoutes.previewPaper, async (call) => {
    const { exam, paper } = await paperToSee(secret, call);
    const document = { examId: exam.id, data: { version: paper.version } };
    return new DocumentRead(
      document,
      structuredClone(candidatePaper(paper.content, call.params.language)) as never,
    );
  });
}

export function mountPapers(mount: Mount, { secret }: { secret: string }): void {
  mountReading(mount, secret);

  mount(papersRoutes.savePaper, async (call) => {
    const { tx, actor, now, body } = call;
    const { exam, event, state } = await paperToChange(secret, call, 'save', body.version);
    const version = body.version + 1;
    const change = { examId: exam.id, version, state, by: actor.personId, at: now };
    await savePaper(tx, body.content, { ...change, secret });
    await log(call, exam.id, event, version);
    return { version };
  });

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
    await log(call, exam.id, event, version);
    await notifyAboutPaper(tx, exam, {
      kind: 'paperReturned',
      reason: body.reason,
      writers: paper.writers,
      at: now,
    });
    return { version };
  });

  mountGuide(mount);
}
