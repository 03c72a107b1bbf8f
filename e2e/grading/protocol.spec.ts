import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { useJourney } from '../journey.ts';
import { type Person, signIn, switchRole } from '../person.ts';
import { expectNoIdentity, press } from './after-reveal.ts';
import { lookAt, lookAtIn } from './looked-at.ts';
import { examOf } from './over-the-wire.ts';

const journey = useJourney();
const course = 'JUS1010';
const people = new Map<string, Person>();

async function as(name: string, role: string): Promise<Person> {
  const person = people.get(name) ?? (await signIn(journey.browser, journey.karakter.url, name));
  people.set(name, person);
  await switchRole(person, role);
  return person;
}

/** The line of the course's protocol on the grader's first page. */
const lineOf = ({ page }: Person) => page.getByRole('listitem').filter({ hasText: course });

async function openProtocol(grader: Person, link: string): Promise<void> {
  await grader.open('/grading');
  await lineOf(grader).getByRole('link', { name: link }).press('Enter');
  await grader.page.getByRole('heading', { name: /^Sensurprotokoll, Kommisjon 1/, level: 1 }).waitFor();
  await grader.page.getByRole('table', { name: 'Kandidater' }).waitFor();
}

async function sign(grader: Person): Promise<void> {
  await press(grader, /^Signer protokollen$/);
  await grader.page.getByText('Signert av deg').waitFor();
}

let corrected = 0;

test('the second member of a commission reads and signs its protocol by keyboard, without any identity [G17, U7]', async () => {
  const external = await as('Solveig Tangerås', 'Sensor');
  await external.open('/grading');
  await lineOf(external).getByText('Til signering').waitFor();
  await lookAt(external.page, 'protocols-to-sign');
  await openProtocol(external, 'Signer protokollen');
  await external.page.getByText('Har ikke signert: Solveig Tangerås.').waitFor();
  await lookAt(external.page, 'protocol-to-sign');
  await sign(external);
  await external.page.getByText('Alle har signert.').waitFor();
  await lookAt(external.page, 'protocol-signed');
  await lookAtIn(external.page, 'en', 'Grade protocol, Commission 1', 'protocol-signed');
  expectNoIdentity(external);
});

test('the exam office sees the signatures and corrects a grade; the members are asked again, with what has changed [G17, R3]', async () => {
  const office = await as('Randi Myklevoll', 'Eksamenskontor');
  const examId = await examOf(office, course, 'announced');
  await office.open(`/exams/${examId}/protocol`);
  await office.page.getByText('Alle har signert.').first().waitFor();
  await lookAt(office.page, 'protocol-of-office');
  const { entries } = (await (await office.page.request.get(`/api/exams/${examId}/protocol`)).json()) as {
    entries: { candidateNumber: number; grade: string; kind: string; replaced: boolean }[];
  };
  const free = entries.filter(({ candidateNumber, kind, replaced }) => {
    const isAlone = entries.filter((each) => each.candidateNumber === candidateNumber).length === 1;
    return isAlone && kind === 'ordinary' && !replaced;
  });
  const refused = [];
  for (const { candidateNumber, grade } of free) {
    const data = {
      candidateNumber,
      grade: grade === 'C' ? 'B' : 'C',
      reason: 'Ført på feil linje',
      authority: 'Studiesjefen',
    };
    const answer = await office.page.request.post(`/api/exams/${examId}/protocol/corrections`, { data });
    if (answer.status() === 200) {
      corrected = candidateNumber;
      break;
    }
    refused.push(await answer.text());
  }
  expect(corrected, refused.join('\n')).toBeGreaterThan(0);

  // Another person confirms it, and nothing is entered before.
  const caseworker = await as('Ingvild Hovdenakk', 'Saksbehandler');
  await caseworker.open(`/exams/${examId}/protocol`);
  await lookAt(caseworker.page, 'correction-to-confirm');
  await caseworker.page.getByRole('button', { name: `Bekreft for kandidat ${corrected}` }).press('Enter');
  const dialog = caseworker.page.getByRole('dialog');
  await dialog.getByText('Det kan ikke tas tilbake.').waitFor();
  await dialog.getByRole('button', { name: 'Bekreft' }).press('Enter');
  await caseworker.page.getByText(/^Bekreftet og ført av Ingvild Hovdenakk/).waitFor();
  await lookAt(caseworker.page, 'correction-confirmed');

  const internal = await as('Oddvar Kvernmoen', 'Sensor');
  await openProtocol(internal, 'Se endringen og signer');
  await internal.page.getByRole('heading', { name: 'Endret siden du signerte' }).waitFor();
  await internal.page.getByText(new RegExp(`^Kandidat ${corrected}: . → .$`)).waitFor();
  await lookAt(internal.page, 'protocol-changed');
  await sign(internal);
  expectNoIdentity(internal);

  await office.open(`/exams/${examId}/protocol`);
  await office.page.getByText('Har ikke signert: Solveig Tangerås.').waitFor();
  await office.page.getByText('tidligere versjon').first().waitFor();
  await lookAt(office.page, 'protocol-of-office-changed');
});

test('the document has roles, signatures of both versions, and the correction with its reason, by candidate number alone [G17, U7]', async () => {
  const office = await as('Randi Myklevoll', 'Eksamenskontor');
  const examId = await examOf(office, course, 'announced');
  const answer = await office.page.request.get(`/api/exams/${examId}/protocol.pdf`);
  const pdf = await getDocumentProxy(new Uint8Array(await answer.body()));
  const { text } = await extractText(pdf, { mergePages: true });
  const words = text.replaceAll(/\s+/g, ' ');
  for (const expected of [
    'Signaturer',
    'leder, intern sensor',
    'medlem, ekstern sensor',
    'Ført på feil linje',
  ])
    expect(words).toContain(expected);
  expect(words).toContain(String(corrected));
  expect(words).toContain('(tidligere)');
  expect(words).not.toMatch(/Solheimdal|[0-9a-f]{8}-[0-9a-f]{4}-/);
});
