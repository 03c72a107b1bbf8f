import { expectAccessible } from '../browser.ts';
import type { Person } from '../person.ts';
import type { Outsider } from './production.ts';

const ways = { feide: 'Logg inn med Feide', idporten: 'Logg inn med ID-porten' } as const;

/** On the provider's own pages: the person says who they are. */
async function confirmAtProvider({ page }: Person, { name }: Outsider): Promise<void> {
  await page.getByRole('heading', { name: 'Hvem vil du logge inn som?' }).waitFor();
  await page.getByRole('button', { name }).click();
}

const account = ({ page }: Person) => page.getByRole('button', { name: /^Konto/ });
const isIn = (person: Person) => account(person).waitFor();
const wayIn = ({ page }: Person, { provider }: Outsider) => page.getByRole('link', { name: ways[provider] });

/** Opens an invitation's link and signs in by it for the first time; an operator says who they are. */
export async function acceptInvitation(
  person: Person,
  { link, outsider, isOperator }: { link: string; outsider: Outsider; isOperator: boolean },
): Promise<void> {
  const { page } = person;
  await page.goto(link);
  await page.getByRole('heading', { name: 'Du er invitert til Karakter' }).waitFor();
  if (isOperator) {
    await page.getByLabel('Navnet ditt').fill(outsider.name);
    await page.getByLabel('E-postadressen din').fill(outsider.email);
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: ways[outsider.provider] }).click();
  await confirmAtProvider(person, outsider);
  await isIn(person);
}

/** Goes to an address, and by the sign-in page and the provider back to it. */
export async function enter(person: Person, outsider: Outsider, address = '/'): Promise<void> {
  await person.page.goto(address);
  await wayIn(person, outsider).click();
  await confirmAtProvider(person, outsider);
}

/**
 * As `enter`, for a person whom Karakter knows by now. Whether the session has ended is not known here: a window that was in
 * use within seconds before the machine's clock was moved counts as in use after it.
 */
export async function signInAt(person: Person, outsider: Outsider, address = '/'): Promise<void> {
  await person.page.goto(address);
  const way = wayIn(person, outsider);
  await way.or(account(person)).waitFor();
  if (await way.isVisible()) {
    await way.click();
    await confirmAtProvider(person, outsider);
  }
  await isIn(person);
}

/** A first sign-in from the institution's own realm: the person is asked once whether the registered one is they [U1]. */
export async function confirmToBe(person: Person, outsider: Outsider, address = '/'): Promise<void> {
  const { page } = person;
  await enter(person, outsider, address);
  await page.getByRole('heading', { name: 'Er dette deg?' }).waitFor();
  await page.getByText(outsider.email).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, det er meg' }).click();
  await confirmAtProvider(person, outsider);
  await isIn(person);
}
