import { calendarFeedRoutes } from '@karakter/contract/today/calendar-feed';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { explanationActs } from '../../../test/scenes/explained.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { announcedExam, requested, candidateOf } = explanationActs(app);
const { myCalendarFeed, makeCalendarFeed, endCalendarFeed, calendarFeed } = calendarFeedRoutes;

const addressOf = async (personId: string) => (await app().call(personId, makeCalendarFeed)).body.address;
/** As a calendar reads the address: without a session, and with its lines put together again. */
async function fetched(address: string) {
  const file = address.split('/').at(-1) ?? '';
  const { status, body } = await app().call(null, calendarFeed, { params: { file } });
  const text = status === 200 ? new TextDecoder().decode(body.bytes) : '';
  return { status, text, lines: text.replaceAll('\r\n ', '').split('\r\n') };
}

describe('a person’s calendar [V5]', () => {
  it('has a candidate’s exam and the last days to ask and appeal, and nothing of the grade', async () => {
    const exam = await announcedExam();
    const { personId, name } = candidateOf(exam);
    const { text, lines } = await fetched(await addressOf(personId));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    const summaries = lines.filter((line) => line.startsWith('SUMMARY:')).map((line) => line.slice(8));
    expect(summaries.map((summary) => summary.split(':')[0])).toEqual([
      'Eksamen',
      'Siste dag for å be om begrunnelse',
      'Siste dag for å klage',
    ]);
    // A week after Friday 13 March, and three weeks: Friday 3 April 2026 is Good Friday.
    expect(lines).toContain('DTSTART;VALUE=DATE:20260320');
    expect(lines.filter((line) => line.startsWith('DTSTART;')).length).toBe(2);
    expect(text).not.toContain(name);
    expect(text).not.toMatch(/\b(bestått|karakteren din|Karakter:)/i);
  });

  it('has the explanations that a grader can write on the day they are due, and no candidate [U7]', async () => {
    const exam = await announcedExam();
    const address = await addressOf(exam.graders[0]);
    expect((await fetched(address)).text).not.toContain('Begrunnelse å skrive');
    await requested(exam);
    const { text, lines } = await fetched(address);
    expect(lines.filter((line) => line.startsWith('SUMMARY:Begrunnelse å skrive'))).toHaveLength(1);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260327');
    for (const { name, candidateNumber } of exam.candidates) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(String(candidateNumber));
    }
  });

  it('is read by the address alone: renewed or deleted, the former one finds nothing, and is never shown again', async () => {
    const { personId } = candidateOf(await announcedExam());
    expect((await app().call(personId, myCalendarFeed)).body.madeAt).toBeNull();
    const first = await addressOf(personId);
    const second = await addressOf(personId);
    expect((await fetched(first)).status).toBe(404);
    expect((await fetched(second)).status).toBe(200);
    expect(JSON.stringify((await app().call(personId, myCalendarFeed)).body)).not.toContain(
      second.split('/').at(-1)?.slice(0, 43),
    );
    expect((await app().call(personId, endCalendarFeed)).status).toBe(200);
    expect((await fetched(second)).status).toBe(404);
    expect((await fetched(`/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await fetched('/short.ics')).status).toBe(400);
  });
});
