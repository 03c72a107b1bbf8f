import { expect, test } from 'vitest';
import { addAtTheDoor } from './after-start/added.ts';
import { expectBackToWriting, goOnAndHandIn, handInTooEarly, reopenOnBoard } from './after-start/reopened.ts';
import { expectEarlierEnd, takeBackLast } from './after-start/taken-back.ts';
import { dayAhead } from './clock.ts';
import { checkIdentity } from './production/board.ts';
import { useProduction } from './production/cast.ts';
import {
  begin,
  correctAddress,
  expectLogged,
  giveMinutesToRoom,
  moveSeat,
  seeNewEnd,
  waitAt,
} from './production/changes.ts';
import {
  appointGradersAsBefore,
  copyExam,
  importTwo,
  publishForTwo,
  seeRefusedMail,
} from './production/next-exam.ts';
import type { Outsider } from './production/production.ts';
import { addColleague, addUnitAndCourse, describeInstitution, invite } from './production/set-up.ts';
import { enter, signInAt } from './production/sign-in.ts';
import { connectWaiting, registerExternal } from './production/waiting.ts';
import { moveStart } from './walk/change.ts';
import { assess, enterGrading } from './walk/grade.ts';
import { approvePaper, submitPaper, writeGuide, writePaper } from './walk/paper.ts';
import {
  addCandidates,
  appointInvigilator,
  createExam,
  formCommission,
  type JourneyExam,
  publish,
} from './walk/plan.ts';
import { announce, seeGrade, seeNoGradeYet } from './walk/results.ts';
import { choose, handIn, type Sitting, wait, write } from './walk/sit.ts';

/** Everyone whom Feide and ID-porten know. Karakter knows no one: its database is empty. */
const outsiders = {
  operator: { name: 'Torunn Kvaløy', email: 'torunn.kvaloy@fjordvik.example', provider: 'feide' },
  officer: { name: 'Hege Sandmo', email: 'hege.sandmo@fjordvik.example', provider: 'feide' },
  author: { name: 'Aslak Nordli', email: 'aslak.nordli@fjordvik.example', provider: 'feide' },
  approver: { name: 'Berit Tveitan', email: 'berit.tveitan@fjordvik.example', provider: 'feide' },
  grader: { name: 'Geir Hovdenes', email: 'geir.hovdenes@fjordvik.example', provider: 'feide' },
  external: { name: 'Sofie Lindqvist', email: 'sofie@lindqvist.example', provider: 'idporten' },
  invigilator: { name: 'Kjell Åsbø', email: 'kjell.asbo@fjordvik.example', provider: 'feide' },
  maja: { name: 'Maja Solheimdal', email: 'maja.solheimdal@stud.fjordvik.example', provider: 'feide' },
  fatima: { name: 'Fatima Noor Hashi', email: 'fatima.noor.hashi@stud.fjordvik.example', provider: 'feide' },
  jonas: { name: 'Jonas Vetle Brekkhus', email: 'jonas.brekkhus@stud.fjordvik.example', provider: 'feide' },
} as const satisfies Record<string, Outsider>;
/** The list of the second exam, on which one address is mistyped, and Fatima is missing. */
const mistyped = 'jonas.brekkhus@stud.fjordvik.exampel';
const shortList = [
  'Studentnummer;Navn;E-post;Rom;Plass',
  `410201;${outsiders.maja.name};${outsiders.maja.email};Aud. 1;4`,
  `410204;${outsiders.jonas.name};${mistyped};Aud. 1;5`,
].join('\n');
const because = 'Det lekker vann i Auditorium 1.';
const realms = ['fjordvik.example', 'stud.fjordvik.example'];

const cast = useProduction(outsiders);
const { as, again, firstTime, comeByInvitation } = cast;
let exam: JourneyExam;
let startsAt: Temporal.Instant;
let majas: Sitting;
let fatimas: Sitting;
/** The second exam is planned at 8 o'clock, and begins at 9. */
let second: JourneyExam;
let nine: Temporal.Instant;

test('1. an operator comes by the link of the command line, describes the institution, and adds a unit and a course [U1]', async () => {
  const operator = await comeByInvitation('operator', await cast.production.inviteOperator());
  await describeInstitution(operator, realms);
  await addUnitAndCourse(operator);
});

test('2. the operator invites the exam office, which adds the others and grants their roles [U1]', async () => {
  const operator = await as('operator');
  await addColleague(operator, outsiders.officer, { role: 'Eksamenskontor', unit: 'Høgskolen i Fjordvik' });
  await invite(operator);
  const officer = await comeByInvitation('officer');
  await addColleague(officer, outsiders.author, {
    role: 'Emneansvarlig',
    unit: 'Fakultet for historie',
  });
  await invite(officer);
  await addColleague(officer, outsiders.approver, {
    role: 'Studieprogramleder',
    unit: 'Fakultet for historie',
  });
  await addColleague(officer, outsiders.grader);
  await addColleague(officer, outsiders.invigilator);
});

test('3. the office plans an exam from nothing: facts, candidates, commission, invigilator, author; and publishes it [P5, P9]', async () => {
  const officer = await as('officer');
  const start = await dayAhead(officer);
  startsAt = Temporal.PlainDateTime.from(`${start.date}T${start.clock}`)
    .toZonedDateTime('Europe/Oslo')
    .toInstant();
  exam = await createExam(officer, { ...start, isFirst: true });
  await addCandidates(officer, exam);
  await registerExternal(officer, exam.id, outsiders.external);
  exam.commissionId = await formCommission(officer, exam, [outsiders.grader.name, outsiders.external.name]);
  await appointInvigilator(officer, exam, outsiders.invigilator.name);
  await publish(officer, exam, outsiders.author.name);
});

test('4. the author, who comes by invitation, writes paper and guide; the approver confirms once to be the registered person [A9, U1]', async () => {
  const author = await comeByInvitation('author');
  await writeGuide(author, exam);
  await writePaper(author, exam);
  await approvePaper(await firstTime('approver'), exam);
});

test('5. on the day the invigilator checks identities, and the candidates write and hand in [D2, D9, S1]', async () => {
  await cast.production.moveClockTo(startsAt.subtract({ minutes: 20 }));
  const maja = await firstTime('maja', '/');
  majas = await wait(maja, exam.id);
  const fatima = await firstTime('fatima', '/');
  fatimas = await wait(fatima, exam.id);
  await checkIdentity(await firstTime('invigilator'), exam.id, [maja.name, fatima.name]);
  await cast.production.moveClockTo(startsAt.add({ seconds: 5 }));
  await write(maja, majas, 'Unionen ble oppløst fordi Norge ville ha eget konsulatvesen.');
  await choose(maja, '1905');
  await handIn(maja);
  await write(fatima, fatimas, 'Stortinget vedtok 7. juni at kongen hadde opphørt å fungere.');
});

test('6. two graders assess blind, one of them external, whose first sign-in the office connects [U1, G1]', async () => {
  await cast.production.moveClockTo(startsAt.add({ hours: 4 }));
  const external = await as('external');
  await enter(external, outsiders.external);
  await connectWaiting(external, await again('officer'), outsiders.external);
  await signInAt(external, outsiders.external);
  for (const grader of [external, await firstTime('grader')]) {
    await enterGrading(grader, exam.commissionId);
    await assess(grader, majas.candidateNumber, 'B', 'Klar og selvstendig.');
    await assess(grader, fatimas.candidateNumber, 'D', 'Kort.');
  }
});

test('7. the office announces, and the candidate sees the grade and has the mail [R1, R5, T3]', async () => {
  const maja = await again('maja');
  await seeNoGradeYet(maja, majas);
  await announce(await as('officer'), exam.id);
  await seeGrade(maja, majas, 'B');
  const mail = await cast.production.mailTo(outsiders.maja.email, /Karakteren din [\s\S]*/);
  expect(mail).toContain(cast.production.url);
});

test('8. the office makes the next exam as the last one; a mail to a mistyped address is refused, and sent again when that is corrected [P15, T3, U5]', async () => {
  cast.production.refuseMailTo(mistyped);
  const day = startsAt.add({ hours: 4 }).toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 1 });
  nine = day.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '09:00' }).toInstant();
  const officer = await as('officer');
  second = await copyExam(officer, exam, { date: day.toString(), clock: '08.00' });
  await importTwo(officer, second, shortList);
  await appointGradersAsBefore(officer, second);
  await appointInvigilator(officer, second, outsiders.invigilator.name);
  await publishForTwo(officer, second);
  await seeRefusedMail(officer, mistyped);
  await correctAddress(officer, second, outsiders.jonas);
  await cast.production.mailTo(outsiders.jonas.email, /Du er meldt opp til eksamen[\s\S]*kl\. 08\.00/);
  const jonas = await firstTime('jonas');
  await jonas.page.getByText('Plass: rom Aud. 1, plass 5').waitFor();
});

test('9. the paper that came along is approved again with a new guide, and a candidate is given another room [P15, D2]', async () => {
  const author = await again('author');
  await writeGuide(author, second);
  await author.open(`/exams/${second.id}/paper`);
  await submitPaper(author);
  await approvePaper(await again('approver'), second);
  await moveSeat(await as('officer'), second, { name: outsiders.maja.name, room: 'Aud. 2', seat: '12' });
  await cast.production.mailTo(outsiders.maja.email, /Du skal sitte i rom Aud\. 2, på plass 12/);
});

test('10. less than an hour before its start the exam is moved an hour, which reaches candidates and invigilator at once and by mail [P14, D2]', async () => {
  await cast.production.moveClockTo(nine.subtract({ minutes: 110 }));
  const maja = await again('maja');
  await waitAt(maja, 'rom Aud. 2, plass 12');
  const change = { clock: '09.00', because, whom: outsiders.jonas.name };
  await moveStart(await again('officer'), second.id, change);
  await maja.page
    .getByText(/^Tiden er endret: eksamenen din begynner .* kl\. 09\.00/)
    .first()
    .waitFor();
  await maja.open('/');
  await maja.page.getByText(because).waitFor();
  for (const who of ['maja', 'jonas'] as const)
    await cast.production.mailTo(outsiders[who].email, /Din nye tid: .* kl\. 09\.00[\s\S]*Det lekker vann/);
  await cast.production.mailTo(outsiders.invigilator.email, /Ny tid: .* kl\. 09\.00/);
  const invigilator = await again('invigilator');
  await invigilator.page
    .getByText(/Begynner kl\. 09\.00 med 2 kandidater/)
    .first()
    .waitFor();
});

test('11. at 09.05 the invigilator adds a candidate who is missing from the list, with full time [P14]', async () => {
  await cast.production.moveClockTo(nine.add({ minutes: 5 }));
  const student = { name: outsiders.fatima.name, studentNumber: '410203' };
  await addAtTheDoor(await again('invigilator'), second.id, student);
  const fullTime = /kl\. 09\.(\d\d) til .* kl\. 11\.\1\.\s+Du sitter i rom Aud\. 2, på plass 99/;
  await cast.production.mailTo(outsiders.fatima.email, fullTime);
  await begin(await again('fatima'), second, 'Kom sent, men kom.');
  majas = await begin(await again('maja'), second, 'Unionen ble oppløst i 1905.');
});

test('12. minutes that were given to a room are taken back, and its candidates see both [D7, D17]', async () => {
  const [maja, fatima, invigilator] = [await as('maja'), await as('fatima'), await as('invigilator')];
  await giveMinutesToRoom(invigilator, second, { room: 'Aud. 2', minutes: 25 });
  await seeNewEnd(maja, /^Ny sluttid: kl\. 11\.25/);
  await seeNewEnd(fatima, /^Ny sluttid: kl\. 11\.3\d/);
  await takeBackLast(invigilator, second.id, '25 minutter til alle i rom Aud. 2');
  for (const candidate of [maja, fatima]) await expectEarlierEnd(candidate);
});

test('13. a hand-in that was a mistake is opened again, and the candidate writes on and hands in again [D17]', async () => {
  const maja = await as('maja');
  const room = `/sitting/${majas.candidacyId}/answer`;
  const first = await handInTooEarly(maja, room, 'Trykket for tidlig.');
  await reopenOnBoard(await as('invigilator'), second.id, maja.name);
  await expectBackToWriting(maja, 'Trykket for tidlig.');
  await cast.production.mailTo(outsiders.maja.email, /åpnet igjen, så du kan skrive videre til .*11\.00/);
  await goOnAndHandIn(maja, first, 'Skrevet etterpå.');
});

test('14. the log of the exam says what was changed, and by whom [U5]', async () => {
  const [officer, invigilator] = [outsiders.officer.name, outsiders.invigilator.name];
  await expectLogged(await again('officer'), second, [
    ['En innlevering ble åpnet igjen', invigilator],
    ['Ekstra tid ble tatt tilbake', invigilator],
    ['Ekstra tid ble gitt', invigilator],
    ['1 kandidat lagt inn', invigilator],
    ['Tiden for eksamenen ble endret', officer],
    ['Tilrettelegging for en kandidat ble endret', officer],
    ['Navn eller e-postadresse ble rettet', officer],
    ['Eksamenen ble publisert', officer],
  ]);
});
