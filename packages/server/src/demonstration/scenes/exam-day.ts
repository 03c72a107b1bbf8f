import { randomUUID } from 'node:crypto';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import type { Question } from '@karakter/domain/papers/paper';
import { sql } from 'kysely';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import type { Story } from './story.ts';

type Words = { readonly nb: string; readonly nn: string | null; readonly en: string | null };

/** For accounts that visitors can try, the messages are still unread. */
function namedAmong({ players, plan }: Story) {
  return players.filter(
    (player) => !plan.students.some(({ studentNumber }) => studentNumber === player.studentNumber),
  );
}

/** Six writing candidates whose accounts visitors cannot try. */
async function sixWhoWrite(stage: Stage, story: Story): Promise<string[]> {
  const named = namedAmong(story).map(({ candidacyId }) => candidacyId);
  const rows = await stage.db
    .selectFrom('sitting')
    .select('candidacy_id')
    .where('exam_id', '=', story.examId)
    .where('state', '=', 'open')
    .where('candidacy_id', 'not in', named)
    .orderBy('candidacy_id')
    .limit(6)
    .execute();
  return rows.map((row) => row.candidacy_id);
}

/**
 * A share of the writing candidates, always the same ones, has read the message by now; named candidates have not.
 */
async function readBy(stage: Stage, story: Story, messageId: string, share: number): Promise<void> {
  const named = namedAmong(story).map(({ candidacyId }) => candidacyId);
  await sql`
    insert into message_seen (message_id, candidacy_id, seen_at)
    select ${messageId}::uuid, s.candidacy_id, ${stage.now().toString()}::timestamptz
    from sitting s join candidacy c on c.id = s.candidacy_id
    where s.exam_id = ${story.examId} and s.started_at is not null and s.candidacy_id <> all(${named}::uuid[])
      and c.candidate_number % 100 < ${Math.round(share * 100)}`.execute(stage.db);
}

type SentMessage = { readonly by: string; readonly at: string; readonly words: Words; readonly read: number };

/** Sends a message to all; a few minutes later a share of them has read it. */
function sendToAll(story: Story, { by, at, words, read }: SentMessage): void {
  const messageId = randomUUID();
  story.script.at(oslo(at), async (stage) => {
    await stage.call(by, messagesRoutes.sendExamMessage, {
      params: { examId: story.examId, messageId },
      body: words,
    });
  });
  story.script.at(oslo(at).add({ minutes: 2 }), (stage) => readBy(stage, story, messageId, read));
}

const corrections: readonly (readonly [from: string, to: string])[] = [
  ['1 liter oksygen på nesekateter', '1 liter oksygen per minutt på nesekateter'],
  ['1 liter oksygen på nasekateter', '1 liter oksygen per minutt på nasekateter'],
];

/** The question with its error corrected; only the changed text goes over the wire. */
function correctedQuestion({ id, title, text }: Question) {
  const written = corrections.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(text));
  return { id, title, text: JSON.parse(written) };
}

/** The coordinator finds an error in the first question and corrects it during the exam [A10]. */
function correctPaper(story: Story, at: string): void {
  const messageId = randomUUID();
  const { institution, plan } = story;
  const [question] = plan.subject.paper.questions;
  if (!question) throw new Error('no question to correct');
  story.script.at(oslo(at), async (stage) => {
    const { version } = await stage.db
      .selectFrom('paper')
      .select('version')
      .where('exam_id', '=', story.examId)
      .executeTakeFirstOrThrow();
    await stage.call(institution.person[plan.coordinator], messagesRoutes.correctPaper, {
      params: { examId: story.examId, messageId },
      body: {
        version,
        questions: [correctedQuestion(question)],
        note: {
          nb: 'Oppgave 1 er rettet: Ingrid får 1 liter oksygen per minutt.',
          nn: 'Oppgåve 1 er retta: Ingrid får 1 liter oksygen per minutt.',
          en: null,
        },
      },
    });
  });
  story.script.at(oslo(at).add({ minutes: 3 }), (stage) => readBy(stage, story, messageId, 0.7));
}

/** Some screens go black, and the exam office adds the lost time; noise is reported, and not yet decided [D10]. */
function thingsGoWrong(story: Story, now: Temporal.Instant): void {
  const { script, institution } = story;
  const { officer, invigilator } = institution.person;
  const incidentId = randomUUID();
  script.at(oslo('2026-12-02T09:41'), async (stage) => {
    const candidacyIds = await sixWhoWrite(stage, story);
    await stage.call(invigilator, incidentsRoutes.registerIncident, {
      params: { examId: story.examId, incidentId },
      body: {
        kind: 'technical',
        what: 'En sikring gikk, og seks maskiner på samme rad ble uten strøm. Batteriene holdt ikke. Strømmen var tilbake etter elleve minutter.',
        happenedAt: oslo('2026-12-02T09:29').toString(),
        scope: { kind: 'candidates', candidacyIds },
      },
    });
  });
  script.at(oslo('2026-12-02T09:52'), async (stage) => {
    await stage.call(officer, incidentsRoutes.decideIncident, {
      params: { examId: story.examId, incidentId },
      body: {
        consequence:
          'Strømbruddet var ikke deres feil. Alle seks får tilbake tiden og litt til, for å komme i gang igjen.',
        compensation: { kind: 'extraMinutes', minutes: 15 },
        graderNotice: 'Maskinen var uten strøm i elleve minutter. Kandidaten fikk ekstra tid.',
      },
    });
  });
  script.at(now.subtract({ minutes: 6 }), async (stage) => {
    await stage.call(invigilator, incidentsRoutes.registerIncident, {
      params: { examId: story.examId, incidentId: randomUUID() },
      body: {
        kind: 'disturbance',
        what: 'Det bores i etasjen over. Driftsavdelingen er varslet og skal stanse arbeidet.',
        happenedAt: now.subtract({ minutes: 14 }).toString(),
        scope: { kind: 'exam' },
      },
    });
  });
}

/** Messages, corrections and incidents of the exam that is open now [D8, A10, D10]. */
export function dayRunsItsCourse(story: Story, now: Temporal.Instant): void {
  const { invigilator } = story.institution.person;
  sendToAll(story, {
    by: invigilator,
    at: '2026-12-02T09:21',
    words: {
      nb: 'Ordlisten morsmål–norsk kan brukes under hele eksamenen. Den skal ligge synlig på pulten.',
      nn: 'Ordlista morsmål–norsk kan brukast under heile eksamenen. Ho skal liggje synleg på pulten.',
      en: 'The dictionary may be used during the whole exam. It must lie visible on the desk.',
    },
    read: 0.9,
  });
  correctPaper(story, '2026-12-02T09:47');
  thingsGoWrong(story, now);
  sendToAll(story, {
    by: invigilator,
    at: '2026-12-02T10:11',
    words: {
      nb: 'Det bores i etasjen over. Vi har bedt dem om å stanse. Trenger du hørselvern, rekk opp hånden.',
      nn: 'Det blir bora i etasjen over. Vi har bede dei om å stanse. Treng du hørselvern, rekk opp handa.',
      en: null,
    },
    read: 0.3,
  });
}
