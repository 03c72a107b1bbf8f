import { type PaperVersion, papersRoutes } from '@karakter/contract/papers/routes';
import { withQuestionOf } from '@karakter/domain/papers/paper-difference';
import { savedPaper } from '@karakter/domain/papers/paper-saving';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import type { ExamRecord } from '../exam/store.ts';
import { offeredCommands, paperToList, paperToSave, seesDrafts } from './access.ts';
import { savePaper, versionOf } from './store.ts';
import { paperVersions } from './versions-store.ts';

/** The versions that the actor may read: without the drafts between, for one who may not see those. */
export async function seenVersions(tx: Tx, actor: Actor, exam: ExamRecord): Promise<PaperVersion[]> {
  const all = await paperVersions(tx, exam.id);
  const mayAll = seesDrafts(actor, exam);
  return all.filter(({ step }) => mayAll || step !== 'saved');
}

/** The versions of a paper: read, compared on the page, and restored as a new version [A1, A9]. */
export function mountPaperVersions(mount: Mount, secret: string): void {
  const seen = async (call: Parameters<typeof paperToList>[1]) => {
    const open = await paperToList(secret, call);
    return { open, versions: await seenVersions(call.tx, call.actor, open.exam) };
  };

  mount(papersRoutes.listPaperVersions, async (call) => {
    const { open, versions } = await seen(call);
    const mayRestore = offeredCommands(call.actor, open).includes('save');
    return { version: open.paper.version, versions, mayRestore };
  });

  mount(papersRoutes.readPaperVersion, async (call) => {
    const { version } = call.params;
    const { open, versions } = await seen(call);
    orNotFound(versions.some((each) => each.version === version));
    const examId = open.exam.id;
    const content = orNotFound(await versionOf(call.tx, { secret, examId }, version));
    return new DocumentRead({ examId, data: { version } }, { content: structuredClone(content) as never });
  });

  mount(papersRoutes.restorePaper, async (call) => {
    const { tx, actor, now, body } = call;
    const { exam, paper, event, state } = await paperToSave(secret, call);
    if (paper.version !== body.version) refuse('changedMeanwhile', { version: paper.version });
    const key = { secret, examId: exam.id };
    const earlier = orNotFound(await versionOf(tx, key, body.from));
    const wanted = body.question === null ? earlier : withQuestionOf(paper.content, earlier, body.question);
    const save = savedPaper(paper.content, wanted, paper.content);
    if (save.kind !== 'saved') return { version: paper.version };
    const version = paper.version + 1;
    const by = actor.personId;
    const saving = { ...key, version, state, by, at: now, before: paper.content };
    await savePaper(tx, save.content, { ...saving, restoredFrom: body.from });
    const data = { version, restoredFrom: body.from };
    await recordEvent(tx, { examId: exam.id, kind: event.kind, actorId: by, at: now, data });
    return { version };
  });
}
