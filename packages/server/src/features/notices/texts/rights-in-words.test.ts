import type { NoticedRights } from '@karakter/domain/notices/noticed-rights';
import { languages } from '@karakter/domain/text/language';
import { describe, expect, it } from 'vitest';
import { someRights as rights } from '../../../test/scenes/deciding/some-rights.ts';
import { writeMail } from '../write-mail.ts';

const deadlines = {
  explanationDeadline: '2026-03-17T23:00:00Z',
  appealDeadline: '2026-03-31T22:00:00Z',
  complaintDeadline: '2026-04-01T22:00:00Z',
};
const about = { courseCode: 'PED1000', courseTitle: 'Pedagogikk', examStart: null, url: 'https://k.example' };
const mail = (change: Partial<typeof deadlines> | object = {}, of: Partial<NoticedRights> = {}) =>
  writeMail(
    { kind: 'gradeAnnounced', facts: { ...deadlines, ...change, rights: { ...rights, ...of } } },
    'nb',
    about,
  ).body;

describe('the notice of a grade states every right, its deadline with day and hour, how it is used, and who decides [R1] (fvl. § 27)', () => {
  it('in higher education', () => {
    const body = mail();
    for (const stated of [
      'rett til begrunnelse for karakteren (universitets- og høyskoleloven § 11-8)',
      'tirsdag 17. mars 2026 kl. 23.59, i Karakter',
      'rett til å klage (universitets- og høyskoleloven § 11-10)',
      'Fristen er tirsdag 31. mars 2026 kl. 23.59.',
      'en klagekommisjon med nye sensorer',
      'både opp og ned',
      'begynner klagefristen på nytt',
      'kan du klage (universitets- og høyskoleloven § 11-9). Fristen er onsdag 1. april 2026 kl. 23.59.',
      'institusjonens nemnd for studentsaker',
      'se dokumentene i saken din (forvaltningsloven § 18)',
    ])
      expect(body).toContain(stated);
    expect(body).not.toContain('Hver i gruppen');
  });

  it('also where Karakter is closed for it: then in writing to the exam office; and each of a group appeals alone', () => {
    const body = mail({}, { explanation: 'office', appeal: 'office', isGroup: true });
    expect(body).toContain('kl. 23.59, skriftlig til eksamenskontoret');
    expect(body).toContain('du sender den til eksamenskontoret');
    expect(body).toContain('Bare karakteren til den som klager, kan bli endret.');
  });

  it('of an oral exam: an explanation at once, no appeal of the grade, and formal errors', () => {
    const body = mail({ appealDeadline: null }, { isOral: true, appeal: null });
    expect(body).toContain('Be om den med en gang, og senest tirsdag 17. mars');
    expect(body).toContain('så karakteren kan ikke klages på');
    expect(body).not.toContain('klagefristen på nytt');
    expect(body).toContain('Klage på formelle feil');
  });

  it('of a school under its own law: a copy instead of an explanation, the appeals board and the county governor', () => {
    const body = mail(
      { explanationDeadline: null },
      {
        sector: 'school',
        explanation: null,
        bases: {
          explanation: 'oppl.forskr. § 10-3',
          appeal: 'oppl.forskr. § 10-2',
          complaint: 'oppl.forskr. § 10-2',
          access: 'fvl. § 18',
        },
      },
    );
    expect(body).toContain('Du kan få kopi av besvarelsen og av sensorveiledningen.');
    expect(body).toContain('(opplæringsforskriften § 10-2)');
    expect(body).toContain('klagenemnda');
    expect(body).toContain('statsforvalteren');
    expect(body).not.toMatch(/universitets|nemnd for studentsaker|begynner klagefristen på nytt/);
  });

  it('with a deadline that is suspended by an owed explanation', () => {
    expect(mail({ appealDeadline: null })).toContain('Fristen står stille til du får begrunnelsen.');
  });

  it('in each language with the law by its name', () => {
    const bodies = languages.map(
      (language) =>
        writeMail({ kind: 'gradeAnnounced', facts: { ...deadlines, rights } }, language, about).body,
    );
    expect(bodies.map((body) => body.split('\n\n').length)).toEqual([6, 6, 6]);
    expect(bodies.join()).not.toMatch(/uhl\.|fvl\./);
    expect(bodies[1]).toContain('universitets- og høgskulelova § 11-10');
    expect(bodies[2]).toContain('the Universities and University Colleges Act, section 11-10');
  });

  it('and one from before the rights were in it still states its deadlines', () => {
    const { body } = writeMail({ kind: 'gradeAnnounced', facts: deadlines }, 'nb', about);
    expect(body).toContain('Frist for å klage på karakteren: tirsdag 31. mars 2026 kl. 23.59.');
  });
});
