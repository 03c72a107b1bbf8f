import { planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { chanceFrom } from '../chance.ts';
import { inAddress, type NamedPerson, people } from '../institution/people.ts';
import { oslo } from '../script.ts';
import type { Stage } from '../stage.ts';
import { castPlayer, type Story } from './story.ts';

function factsOf({ plan, startsAt }: Story, credits: number) {
  return {
    credits,
    form: 'written',
    workKind: 'exam',
    supervised: true,
    individual: true,
    recheckable: true,
    scale: 'A-F',
    startsAt: startsAt.toString(),
    durationMinutes: plan.minutes,
    assessing: 'individual',
    confirming: 'eachCandidate',
    completing: 'all',
    announcing: 'together',
    explanationOpen: true,
    appealOpen: true,
    contactName: 'Eksamenskontoret',
    contactPhone: '57 00 12 34',
    gradingPeriod: null,
    gradingBasis: '',
    planGraders: 0,
    planExternals: 0,
    planBasis: '',
    ...plan.facts,
  } as const;
}

async function create(stage: Stage, story: Story): Promise<void> {
  const { person, course } = story.institution;
  const courseId = course[story.plan.course] ?? '';
  const { courses } = await stage.call(person.officer, planningRoutes.listCourses);
  const credits = courses.find(({ id }) => id === courseId)?.credits ?? 10;
  const body = { courseId, facts: factsOf(story, credits) };
  story.examId = (await stage.call(person.officer, planningRoutes.createExam, { body })).id;
  const params = { examId: story.examId, personId: person[story.plan.coordinator] };
  await stage.call(person.officer, appointmentRoutes.appointCoordinator, { params });
  const watched = { examId: story.examId, personId: person.invigilator };
  await stage.call(person.officer, appointmentRoutes.appointInvigilator, { params: watched });
}

/** One in twelve candidates has extra time, and so has one of the accounts that visitors can try. */
function extraMinutes(key: string, studentNumber: string): number {
  if (people.some((person) => person.key === 'fatima' && person.studentNumber === studentNumber)) return 30;
  const chance = chanceFrom(`${key}:time:${studentNumber}`);
  if (chance() > 1 / 12) return 0;
  return chance() < 0.7 ? 30 : 60;
}

const seatsInRow = 6;

/** Rows by letter, beginning at the door: A1 to A6, then B1. */
function placeOf({ rooms = [], students, named = [] }: Story['plan'], index: number): string[] {
  if (rooms.length === 0) return [];
  const each = Math.ceil((students.length + named.length) / rooms.length);
  const inRoom = index % each;
  const row = String.fromCharCode('A'.charCodeAt(0) + Math.floor(inRoom / seatsInRow));
  return [rooms[Math.floor(index / each)] ?? '', `${row}${(inRoom % seatsInRow) + 1}`];
}

function listText({ plan }: Story): string {
  const named = (people as readonly NamedPerson[])
    .filter(({ key }) => plan.named?.includes(key as never))
    .map(({ name, studentNumber = '', language }) => ({
      studentNumber,
      name,
      language,
      email: `${inAddress(name)}@stud.fjordvik.example`,
    }));
  const lines = [...named, ...plan.students].map(({ studentNumber, name, email, language }, index) => {
    const extra = String(extraMinutes(plan.key, studentNumber));
    const form = language === 'nn' ? 'nynorsk' : 'bokmål';
    return [studentNumber, name, email, extra, form, ...placeOf(plan, index)];
  });
  const heading = ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Målform'];
  const places = plan.rooms ? ['Rom', 'Plass'] : [];
  return [[...heading, ...places], ...lines].map((cells) => cells.join('\t')).join('\n');
}

async function cast(stage: Stage, story: Story): Promise<void> {
  const rows = await stage.db
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['candidacy.id', 'candidate_number', 'extra_minutes', 'candidacy.language'])
    .select(['person.id as person_id', 'student_number'])
    .where('candidacy.exam_id', '=', story.examId)
    .orderBy('student_number')
    .execute();
  story.players = rows.map((row) =>
    castPlayer(story, {
      personId: row.person_id,
      candidacyId: row.id,
      candidateNumber: row.candidate_number,
      studentNumber: row.student_number ?? '',
      endsAt: story.endsAt.add({ minutes: row.extra_minutes }),
      language: row.language === 'nn' ? 'nn' : 'nb',
    }),
  );
}

async function register(stage: Stage, story: Story): Promise<void> {
  const params = { examId: story.examId };
  const body = { text: listText(story) };
  await stage.call(story.institution.person.officer, candidateRoutes.importCandidates, { params, body });
  await cast(stage, story);
}

async function formCommissions(stage: Stage, story: Story): Promise<void> {
  const { person } = story.institution;
  const params = { examId: story.examId };
  const isExternal = (key: string) =>
    (people as readonly NamedPerson[]).some((each) => each.key === key && each.employer !== undefined);
  for (const commission of story.plan.commissions) {
    const { version } = await stage.call(person.officer, planningRoutes.seeExam, { params });
    const members = commission.map((key) => ({
      personId: person[key],
      external: isExternal(key),
      teaches: key === story.plan.coordinator,
    }));
    const body = { version, members };
    story.commissionIds.push(
      (await stage.call(person.officer, commissionRoutes.formCommission, { params, body })).id,
    );
  }
}

type Days = { readonly created: string; readonly listed?: string; readonly published?: string };

/** The exam office makes the exam, registers its candidates, forms its commissions and publishes it. */
export function planExam(story: Story, days: Days): void {
  const { script } = story;
  const minute = Math.floor(chanceFrom(story.plan.key)() * 50) + 10;
  script.at(oslo(`${days.created}T08:${minute}`), (stage) => create(stage, story));
  if (days.listed !== undefined)
    script.at(oslo(`${days.listed}T09:${minute}`), (stage) => register(stage, story));
  if (days.published === undefined) return;
  script.at(oslo(`${days.published}T10:${minute}`), async (stage) => {
    await formCommissions(stage, story);
    const params = { examId: story.examId };
    await stage.call(story.institution.person.officer, planningRoutes.publishExam, { params });
  });
}
