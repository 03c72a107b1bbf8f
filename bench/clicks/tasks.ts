import type { Locator } from 'playwright-core';
import type { Hand } from './hand.ts';

/** The people who do the tasks. */
export type Hands = Readonly<
  Record<'office' | 'invigilator' | 'grader' | 'candidate' | 'newMachine' | 'appellant', Hand>
>;

/** A task from the person's first page, or from where the task before it ended. */
type Task = {
  readonly by: readonly (keyof Hands)[];
  readonly isAtStart: boolean;
  walk(hands: Hands): Promise<void>;
};

const list = [
  'Studentnummer;Navn;E-post;Ekstratid',
  ...Array.from({ length: 60 }, (_, index) => {
    const number = 770_100 + index;
    return `${number};Prøve Kandidat${String.fromCharCode(97 + (index % 26))};k${number}@stud.fjordvik.example;0`;
  }),
].join('\n');

const confirmed = async (hand: Hand, name: RegExp) => {
  await hand.button(name);
  await hand.button(name, hand.page.getByRole('dialog'));
};
const tab = (hand: Hand, name: string) =>
  hand.link(name, hand.page.getByRole('navigation', { name: 'Sider om eksamenen' }));
/** A task on the first page, whose line stands below its exam or names it. */
const line = (hand: Hand, exam: string, words: RegExp) =>
  hand.link(words, hand.page.getByRole('main').getByRole('listitem').filter({ hasText: exam }));
const running = (hand: Hand) => line(hand, 'SYK1301', /pågår til/i);
const shown = (target: Locator) => target.first().waitFor();
const course = /^MAT1100 /;

async function copyExam({ office }: Hands): Promise<void> {
  await office.link('Eksamener');
  await office.button(/^Lag ny som denne: MAT1100/);
  await office.button('Lag eksamenen');
  await office.page.waitForURL(/\/exams\/[0-9a-f-]{36}$/);
}

async function createExam({ office }: Hands): Promise<void> {
  const { page } = office;
  await office.link('Eksamener');
  await office.link('Ny eksamen');
  const courses = page.getByLabel('Emne', { exact: true });
  const label = await courses.getByRole('option', { name: course }).textContent();
  await office.choose(courses, label ?? '');
  // The form is filled in as the course's last exam.
  await page.waitForLoadState('networkidle');
  await office.type(page.getByLabel('Dato'), '2027-06-01');
  await office.type(page.getByLabel('Klokkeslett'), '09:00');
  for (const [label, text] of [
    ['Varighet i minutter', '240'],
    ['Hvem kandidatene kan ringe', 'Eksamenstelefonen'],
    ['Telefon', '70 11 22 33'],
  ] as const) {
    const field = page.getByLabel(label, { exact: true });
    // What the earlier exam of the course filled in is left as it is.
    if ((await field.inputValue()) === '') await office.type(field, text);
  }
  await office.button('Opprett eksamenen');
  await page.waitForURL(/\/exams\/[0-9a-f-]{36}$/);
}

async function importList({ office }: Hands): Promise<void> {
  const { page } = office;
  await tab(office, 'Kandidater');
  await office.paste(page.getByLabel('Lim inn listen her'), list);
  await office.button('Se hva listen fører til');
  await office.button('Legg inn 60 kandidater');
  await shown(page.getByText('60 lagt inn'));
}

async function formCommission({ office }: Hands): Promise<void> {
  const { page } = office;
  await tab(office, 'Sensorer');
  const asBefore = page.getByRole('button', { name: /^Som i forrige eksamen/ });
  const search = page.getByLabel('Finn sensor ved navn eller e-post');
  await shown(search);
  if (await asBefore.isVisible()) await office.click(asBefore);
  else
    for (const name of ['Oddvar Kvernmoen', 'Nils-Ánte Bientie']) {
      await office.type(search, name.slice(0, 5));
      await office.button(`Velg ${name}`);
    }
  await office.button('Lagre kommisjonen');
  await shown(page.getByRole('heading', { name: /^Kommisjon 1/ }));
}

async function publish({ office }: Hands): Promise<void> {
  await tab(office, 'Oversikt');
  await office.link('Se over og publiser');
  await office.button('Publiser for 60 kandidater');
  await shown(office.page.getByText('Publisert', { exact: true }));
}

async function giveTimeBefore({ office }: Hands): Promise<void> {
  const { page } = office;
  await office.link(/^NOR1105 /, page.getByRole('main'));
  await tab(office, 'Kandidater');
  await office.button('Endre for Jonas Vetle Brekkhus');
  const dialog = page.getByRole('dialog');
  await office.type(dialog.getByLabel('Ekstra minutter'), '60');
  await office.button('Lagre', dialog);
  await dialog.waitFor({ state: 'hidden' });
}

async function giveTimeDuring({ invigilator }: Hands): Promise<void> {
  const { page } = invigilator;
  await running(invigilator);
  await invigilator.button('Mer for Fatima Noor Hashi');
  await invigilator.button('Gi ekstra tid', page.getByRole('dialog'));
  const dialog = page.getByRole('dialog', { name: 'Tid for Fatima Noor Hashi' });
  await invigilator.type(dialog.getByLabel('Minutter'), '60');
  const why = dialog.getByLabel('Hvorfor');
  const isList = (await why.count()) > 0 && (await why.evaluate((element) => element.tagName)) === 'SELECT';
  if (isList) await invigilator.choose(why, 'Glemt tilrettelegging');
  await invigilator.button('Gi 60 min til 1 kandidat', dialog);
  await shown(page.getByText('Gjort for 1 kandidat.'));
}

async function tellAll({ invigilator }: Hands): Promise<void> {
  const { page } = invigilator;
  const words = 'Ordbok er tillatt.';
  await running(invigilator);
  await tab(invigilator, 'Meldinger');
  await invigilator.type(page.getByLabel('Melding på bokmål'), words);
  await confirmed(invigilator, /^Send til/);
  await shown(page.getByRole('listitem').filter({ hasText: words }));
}

async function changeMachine({ newMachine, invigilator }: Hands): Promise<void> {
  const { page } = invigilator;
  await newMachine.link('Gå til eksamenen');
  await newMachine.button('Be om å få skrive her');
  await running(invigilator);
  await invigilator.button(
    'Bekreft ny maskin',
    page.getByRole('listitem').filter({ hasText: 'Fatima Noor Hashi' }),
  );
  await shown(newMachine.page.locator('[contenteditable="true"]'));
}

async function announce({ office }: Hands): Promise<void> {
  await line(office, 'MAT1100', /^Kontroller resultatene/);
  await confirmed(office, /^Kontroller og før \d+ karakterer/);
  await confirmed(office, /^Kunngjør \d+ karakterer/);
  await shown(office.page.getByText(/^Kunngjort /));
}

async function explain({ grader }: Hands): Promise<void> {
  const { page } = grader;
  await line(grader, 'BYG2210', /^Skriv begrunnelse til kandidat/);
  for (const label of [/^Retningslinjer for sensuren/, /^Vurdering av besvarelsen/, /^Samlet vurdering/]) {
    const field = page.getByLabel(label);
    await field.waitFor();
    if ((await field.inputValue()) === '') await grader.type(field, 'Svaret drøfter for lite.');
  }
  await confirmed(grader, /^Send begrunnelsen$/);
  await shown(page.getByText(/^Sendt .*kan ikke endres/));
}

async function appeal({ appellant }: Hands): Promise<void> {
  const { page } = appellant;
  await appellant.link(/^Du kan klage på karakteren/);
  await appellant.link('Klag på karakteren');
  await appellant.type(page.getByLabel(/^Hvorfor klager du/), 'Drøftingen min fortjener mer.');
  await confirmed(appellant, /^Send klagen$/);
  await shown(page.getByText('Mottatt', { exact: true }));
}

/** The commonest tasks, in the order in which they are walked. */
export const tasks: Readonly<Record<string, Task>> = {
  createExam: { by: ['office'], isAtStart: true, walk: createExam },
  copyExam: { by: ['office'], isAtStart: true, walk: copyExam },
  import60: { by: ['office'], isAtStart: false, walk: importList },
  formCommission: { by: ['office'], isAtStart: false, walk: formCommission },
  publish: { by: ['office'], isAtStart: false, walk: publish },
  extraTimeBefore: { by: ['office'], isAtStart: true, walk: giveTimeBefore },
  extraTimeDuring: { by: ['invigilator'], isAtStart: true, walk: giveTimeDuring },
  messageToAll: { by: ['invigilator'], isAtStart: true, walk: tellAll },
  deadMachine: { by: ['newMachine', 'invigilator'], isAtStart: true, walk: changeMachine },
  checkAndAnnounce: { by: ['office'], isAtStart: true, walk: announce },
  explanation: { by: ['grader'], isAtStart: true, walk: explain },
  appeal: { by: ['appellant'], isAtStart: true, walk: appeal },
};
