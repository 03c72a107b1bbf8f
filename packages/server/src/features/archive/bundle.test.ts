import { createHash } from 'node:crypto';
import { archiveRoutes } from '@karakter/contract/archive/routes';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LoggedEvent, verifyChain } from '../../platform/log/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { archiveActs } from '../../test/scenes/archiving.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addFinishedExam } from '../../test/scenes/finished-exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';

const announcedAt = '2026-03-09T09:00:00Z';
/** Three weeks after the decision on the appeal, the last deadline of all. */
const afterAll = '2026-05-01T08:00:00Z';
const app = useTestApp(announcedAt);
const { show, archive, bundleOf } = archiveActs(app);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the archive bundle [X3]', () => {
  let exam: TestExam;
  let bytes: Uint8Array;
  let files: Record<string, Uint8Array>;
  const json = (path: string) => JSON.parse(strFromU8(files[path]!));

  beforeAll(async () => {
    exam = await addFinishedExam(app(), announcedAt, afterAll);
    expect((await show(exam.officer, exam)).obstacles).toEqual([]);
    expect((await archive(exam.officer, exam)).status).toBe(200);
    await app().jobs.settle();
    bytes = await bundleOf(exam.officer, exam);
    files = unzipSync(bytes);
  });

  test('closes the exam and states the SHA-256 of itself in the log and on the page', async () => {
    const { bundle, making, obstacles } = await show(exam.officer, exam);
    expect(bundle).toMatchObject({
      sha256: sha256(bytes),
      bytes: bytes.length,
      madeBy: 'Eksamens Konsulent',
    });
    expect([making, obstacles]).toEqual([null, ['archivedAlready']]);
    const { db } = app().services;
    const event = await db
      .selectFrom('event')
      .select('data')
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'examArchived')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(event.data).sha256).toBe(sha256(bytes));
    expect((await archive(exam.officer, exam)).refusal).toBe('archivedAlready');
  });

  test('lists every file with the SHA-256 that its bytes have', () => {
    const { files: listed } = json('manifest.json') as { files: { path: string; sha256: string }[] };
    const found = Object.keys(files).filter((path) => path !== 'manifest.json');
    expect(listed.map(({ path }) => path).sort()).toEqual(found.sort());
    for (const { path, sha256: stated } of listed)
      expect([path, sha256(files[path]!)]).toEqual([path, stated]);
  });

  test('holds the whole exam: paper, guide, answers, grading, protocol, cases', () => {
    const [first, second, third] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'LES-MEG.html',
        'eksamen.json',
        'regelsett.json',
        'arkivering.json',
        'kandidater.json',
        'oppgave/oppgave.json',
        'oppgave/oppgave-nb.pdf',
        'oppgave/oppgave-nn.pdf',
        'sensorveiledning/versjon-1.json',
        'sensorveiledning/versjon-1.pdf',
        'innleveringer.json',
        ...[first, second, third].flatMap((n) => [`besvarelser/${n}.pdf`, `besvarelser/${n}.json`]),
        'sensur/kommisjoner.json',
        'sensur/vurderinger.json',
        'protokoll/protokoll.pdf',
        'protokoll/protokoll.json',
        `saker/begrunnelse-${first}-1.json`,
        `saker/begrunnelse-${first}-1.pdf`,
        `saker/klage-${first}-1.json`,
        `saker/klage-${first}-1-vedtak.pdf`,
        `saker/klage-${second}-1.json`,
        'logg/hendelser.json',
        'logg/KONTROLL.txt',
      ]),
    );
    expect(json(`saker/klage-${first}-1.json`)).toMatchObject({
      state: 'decided',
      outcome: 'inFavour',
      grade: 'B',
      grounds: 'Jeg mener svaret var bedre.',
    });
    const assessed = json('sensur/vurderinger.json') as { candidateNumber: number }[];
    expect(new Set(assessed.map(({ candidateNumber }) => candidateNumber))).toEqual(
      new Set([first, second, third]),
    );
    for (const [path, file] of Object.entries(files)) {
      if (path.endsWith('.pdf') && !path.startsWith('besvarelser/')) {
        expect(strFromU8(file.slice(0, 5), true), path).toBe('%PDF-');
      }
    }
  });

  test('says in each written form of the paper how long it lasted [A1, A2]', async () => {
    for (const [form, duration] of [
      ['nb', '4 timer'],
      ['nn', '4 timar'],
    ]) {
      const pdf = await getDocumentProxy(new Uint8Array(files[`oppgave/oppgave-${form}.pdf`]!));
      expect((await extractText(pdf, { mergePages: true })).text).toMatch(new RegExp(`\\b${duration}\\s`));
    }
  });

  test('numbers the questions of the grading guide as the paper does [A3]', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(files['sensorveiledning/versjon-1.pdf']!));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toMatch(/\b1\W+Drøft prøving[\s\S]*\b2\W+Hva er riktig\?/);
  });

  test('has each answer exactly as it was handed in, by the SHA-256 of its receipt [S3]', () => {
    const handIns = json('innleveringer.json') as { candidate_number: number; sha256: string }[];
    expect(handIns).toHaveLength(3);
    for (const { candidate_number: number, sha256: stated } of handIns) {
      expect(sha256(files[`besvarelser/${number}.json`]!)).toBe(stated);
    }
  });

  test('proves its own log: the chain is intact, and one changed word breaks it [Q3]', () => {
    const { events, head } = json('logg/hendelser.json') as {
      events: LoggedEvent[];
      head: { number: number; hash: string };
    };
    expect(verifyChain(exam.examId, events, head)).toMatchObject({ broken: null, events: events.length });
    expect(events.at(-1)?.kind).toBe('archiveRequested');
    const altered = events.map((e) =>
      e.kind === 'appealDecided' ? { ...e, data: e.data.replace('"B"', '"A"') } : e,
    );
    expect(verifyChain(exam.examId, altered, head).broken?.fault).toBe('altered');
  });

  test('proves its log also by following its own instructions word for word', () => {
    const instructions = strFromU8(files['logg/KONTROLL.txt']!);
    const script = instructions.slice(
      instructions.indexOf('const {'),
      instructions.indexOf('Loggen fortsetter'),
    );
    const said: string[] = [];
    const fakeRequire = (name: string) =>
      name === 'node:crypto' ? { createHash } : { readFileSync: (path: string) => strFromU8(files[path]!) };
    new Function('require', 'console', script)(fakeRequire, { log: (line: string) => said.push(line) });
    expect(said).toEqual([`${json('logg/hendelser.json').events.length} hendelser, ubrutt`]);
  });

  test('shows the identity of the candidates in one file only [U7]', () => {
    expect(json('kandidater.json')).toHaveLength(3);
    for (const [path, file] of Object.entries(files)) {
      if (path === 'kandidater.json') continue;
      expect(strFromU8(file, true), path).not.toContain('Hemmelig');
      expect(path).not.toContain('Hemmelig');
    }
  });

  test('does not exist for a grader, not even one of the exam office, and is open to the archivist', async () => {
    const { db } = app().services;
    const archivist = await addTestPerson(db, 'Arki Var', ['archivist']);
    expect((await bundleOf(archivist, exam)).length).toBe(bytes.length);
    const [grader] = exam.graders;
    const params = { examId: exam.examId };
    expect((await app().call(grader, archiveRoutes.archiveBundle, { params })).status).toBe(403);
    await db
      .insertInto('commission_member')
      .values({
        commission_id: exam.commissionId,
        person_id: archivist,
        seat: 3,
        external: false,
        display_name: 'Arki Var',
        appointed_at: Temporal.Instant.from(announcedAt),
      })
      .execute();
    expect((await app().call(archivist, archiveRoutes.archiveBundle, { params })).status).toBe(404);
    expect((await app().call(archivist, archiveRoutes.showArchive, { params })).status).toBe(404);
  });
});
