import { quarantineRoutes } from '@karakter/contract/quarantine/routes';
import type { AnswerFileContent } from '@karakter/contract/sitting/answer-file';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createAnswerFiles } from '../../integrations/answer-file/answer-file.ts';
import { useTestApp } from '../../test/app.ts';
import { answerFileOf, sealForTest } from '../../test/scenes/answer-file.ts';
import { appendParagraph } from '../../test/scenes/answer-writer.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addTestInvigilator } from '../../test/scenes/people.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, handInNow, list, show, decide } = quarantineOfTests(app);
type Candidate = TestExam['candidates'][number];

const secret = () => app().services.config.secret;
const keyOf = ({ candidacyId }: Candidate) => createAnswerFiles(secret()).keyFor(candidacyId);

/** The window's document with a paragraph that never reached the server, as the device would save it. */
function savedBy(candidate: Candidate, on: Y.Doc, ...paragraphs: string[]): AnswerFileContent {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(on));
  const unconfirmed: AnswerFileContent['unconfirmed'] = [];
  const savedAt = app().services.clock.now();
  doc.on('update', (update: Uint8Array) =>
    unconfirmed.push({
      number: unconfirmed.length + 7,
      writtenAt: savedAt.epochMilliseconds - 60_000,
      update: Buffer.from(update).toString('base64'),
    }),
  );
  for (const text of paragraphs) appendParagraph(doc, 'q1', text);
  return answerFileOf(
    doc,
    { candidacyId: candidate.candidacyId, key: keyOf(candidate), savedAt },
    unconfirmed,
  );
}

async function accept(person: string, examId: string, content: AnswerFileContent, key = secret()) {
  const { publicKey } = createAnswerFiles(key).keyFor(content.candidacyId);
  const file = await sealForTest(publicKey, content);
  return upload(person, examId, file);
}

const upload = (person: string, examId: string, file: Uint8Array) =>
  app().call(person, quarantineRoutes.acceptAnswerFile, {
    params: { examId },
    body: { file: Buffer.from(file).toString('base64') },
  });

describe('an answer file [D4]', () => {
  it('quarantines the updates that the server lacks; once accepted, they are in the answer', async () => {
    const { exam, candidate, window } = await written('På serveren.');
    const content = savedBy(candidate, window.doc, 'Bare på maskinen.', 'Og dette.');
    const { body } = await accept(exam.officer, exam.examId, content);
    expect(body).toEqual({ candidateNumber: candidate.candidateNumber, outcome: 'kept' });
    const [quarantined] = await list(exam);
    expect(quarantined).toMatchObject({ kind: 'file', decision: null });
    expect((await show(exam, quarantined?.id ?? '')).body.changes[0]?.after).toBe(
      'På serveren.\nBare på maskinen.\nOg dette.',
    );
    expect((await decide(exam, quarantined?.id ?? '', 'takenIn', quarantined?.updates)).status).toBe(200);
    const receipt = await handInNow(candidate);
    expect(receipt.body.words).toBe(7);
  });

  it('imported twice adds nothing, and a file without anything new adds nothing', async () => {
    const { exam, candidate, window } = await written('På serveren.');
    const content = savedBy(candidate, window.doc, 'Bare på maskinen.');
    await accept(exam.officer, exam.examId, content);
    const again = await accept(exam.officer, exam.examId, content);
    expect(again.body.outcome).toBe('nothingNew');
    const known = await accept(exam.officer, exam.examId, savedBy(candidate, window.doc));
    expect(known.body.outcome).toBe('nothingNew');
    expect(await list(exam)).toHaveLength(1);
    const events = await app()
      .services.db.selectFrom('event')
      .select('data')
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'answerFileTakenIn')
      .orderBy('number')
      .execute();
    expect(events.map(({ data }) => JSON.parse(data).kept)).toEqual([1, 0, 0]);
  });

  it('saved again later with more text adds the new updates, also where the numbers meet', async () => {
    const { exam, candidate, window } = await written('På serveren.');
    const first = savedBy(candidate, window.doc, 'Først.');
    const second = savedBy(candidate, window.doc, 'Så noe helt annet.');
    await accept(exam.officer, exam.examId, first);
    await accept(exam.officer, exam.examId, { ...second, writer: first.writer });
    const [quarantined, ...others] = await list(exam);
    expect(others).toEqual([]);
    const { after } = (await show(exam, quarantined?.id ?? '')).body.changes[0] ?? {};
    expect(after).toContain('Først.');
    expect(after).toContain('Så noe helt annet.');
  });

  it('whose updates were lost keeps the text of its whole document', async () => {
    const { exam, candidate, window } = await written('På serveren.');
    const content = { ...savedBy(candidate, window.doc, 'Bare i dokumentet.'), unconfirmed: [] };
    expect((await accept(exam.officer, exam.examId, content)).body.outcome).toBe('kept');
    const [quarantined] = await list(exam);
    expect((await show(exam, quarantined?.id ?? '')).body.changes[0]?.after).toContain('Bare i dokumentet.');
  });

  it('is refused with a clear sentence when it belongs to another exam or institution, is damaged, or is no answer file', async () => {
    const { exam, candidate, window } = await written('På serveren.');
    const { exam: other } = await written('En annen eksamen.');
    const content = savedBy(candidate, window.doc, 'Bare på maskinen.');
    const elsewhere = 'the secret of quite another institution';
    const broken = { ...content, state: Buffer.from('ikke en oppdatering').toString('base64') };
    const refusals = [
      await accept(other.officer, other.examId, content),
      await accept(exam.officer, exam.examId, content, elsewhere),
      await accept(exam.officer, exam.examId, broken),
      await upload(exam.officer, exam.examId, Buffer.from('%PDF-1.7')),
    ];
    expect(refusals.map(({ refusal }) => refusal)).toEqual([
      'answerFileOfAnotherExam',
      'answerFileOfAnotherInstitution',
      'answerFileDamaged',
      'answerFileUnknown',
    ]);
    expect(await list(exam)).toEqual([]);
  });

  it('is imported by the invigilator, who does not see its content [D9]', async () => {
    const { exam, candidate, window } = await written('På serveren.');
    const invigilator = await addTestInvigilator(app().services.db, exam.examId);
    const taken = await accept(invigilator, exam.examId, savedBy(candidate, window.doc, 'Mer.'));
    expect(taken.body.outcome).toBe('kept');
    const listed = await app().call(invigilator, quarantineRoutes.listQuarantines, { params: exam });
    expect(listed.refusal).toBe('missingRole');
  });
});
