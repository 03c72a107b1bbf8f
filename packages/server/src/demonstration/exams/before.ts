import { classOf } from '../institution/classes.ts';
import type { Institution } from '../institution/found.ts';
import { algorithms, anatomyDraft, language, thesis } from '../papers/to-come.ts';
import { writePaper } from '../scenes/paper.ts';
import { planExam } from '../scenes/planning.ts';
import { createStory } from '../scenes/story.ts';
import type { Script } from '../script.ts';

const twoGraders = [['internal', 'external']] as const;

/** Being planned: candidates are listed, no grader is appointed; and one of the next term, hardly begun. */
function beingPlanned(script: Script, institution: Institution): void {
  const special = createStory(script, institution, {
    key: 'special',
    course: 'PED2210',
    subject: language,
    coordinator: 'pedagogue',
    startsAt: '2026-12-18T09:00',
    minutes: 360,
    commissions: [],
    students: classOf(24, 120),
  });
  planExam(special, { created: '2026-11-02', listed: '2026-11-30' });
  const again = createStory(script, institution, {
    key: 'again',
    course: 'JUS1010',
    subject: language,
    coordinator: 'jurist',
    startsAt: '2027-02-17T09:00',
    minutes: 240,
    commissions: [],
    students: [],
  });
  planExam(again, { created: '2026-11-27' });
}

/** The paper is due: one is late, an unfinished draft; one waits for approval and is due today. */
function paperDue(script: Script, institution: Institution): void {
  const anatomy = createStory(script, institution, {
    key: 'anatomy',
    course: 'SYK2140',
    subject: language,
    coordinator: 'nurse',
    named: ['maja'],
    startsAt: '2026-12-10T09:00',
    minutes: 180,
    commissions: twoGraders,
    students: classOf(21, 30),
  });
  planExam(anatomy, { created: '2026-10-19', listed: '2026-11-09', published: '2026-11-12' });
  writePaper(anatomy, { written: '2026-11-24T19:42', draft: anatomyDraft });
  const algorithm = createStory(script, institution, {
    key: 'algorithms',
    course: 'INF2410',
    subject: algorithms,
    coordinator: 'engineer',
    named: ['jonas'],
    startsAt: '2026-12-16T09:00',
    minutes: 240,
    commissions: twoGraders,
    students: classOf(17, 180),
  });
  planExam(algorithm, { created: '2026-10-20', listed: '2026-11-10', published: '2026-11-13' });
  writePaper(algorithm, { written: '2026-11-26T13:05', submitted: '2026-11-30T15:20' });
}

/** Tomorrow: everything is ready, and the candidates are divided between two commissions. */
function tomorrow(script: Script, institution: Institution): void {
  const text = createStory(script, institution, {
    key: 'language',
    course: 'NOR1105',
    subject: language,
    coordinator: 'pedagogue',
    startsAt: '2026-12-03T09:00',
    minutes: 300,
    students: classOf(28, 60),
    named: ['jonas', 'linnea'],
    commissions: [
      ['secondInternal', 'external'],
      ['internal', 'thirdExternal'],
    ],
  });
  planExam(text, { created: '2026-10-12', listed: '2026-11-03', published: '2026-11-05' });
  writePaper(text, {
    written: '2026-11-11T10:31',
    submitted: '2026-11-13T14:02',
    approved: '2026-11-16T09:48',
  });
}

/** A bachelor thesis: no room and no invigilator, two graders, and a longer time for the grades by regulation. */
function bachelorThesis(script: Script, institution: Institution): void {
  const essay = createStory(script, institution, {
    key: 'thesis',
    course: 'BYG3900',
    subject: thesis,
    coordinator: 'engineer',
    named: ['ante'],
    startsAt: '2026-12-14T09:00',
    minutes: 45,
    commissions: [['secondInternal', 'secondExternal']],
    students: classOf(6, 200),
    facts: {
      form: 'home',
      workKind: 'bachelorThesis',
      supervised: false,
      gradingPeriod: 'P30VD',
      gradingBasis: 'Forskrift om studier og eksamen § 5-14',
    },
  });
  planExam(essay, { created: '2026-10-26', listed: '2026-11-16', published: '2026-11-18' });
  writePaper(essay, {
    written: '2026-11-19T13:25',
    submitted: '2026-11-20T10:00',
    approved: '2026-11-24T09:10',
  });
}

/** The exams that have not begun. */
export function examsToCome(script: Script, institution: Institution): void {
  beingPlanned(script, institution);
  paperDue(script, institution);
  tomorrow(script, institution);
  bachelorThesis(script, institution);
}
