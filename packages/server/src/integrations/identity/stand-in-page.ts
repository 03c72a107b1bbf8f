import { roleNames } from '@karakter/contract/people/role-texts';
import { type ProviderName, providerTitles } from '@karakter/contract/sign-in/routes';
import { type Role, roles } from '@karakter/domain/people/roles';
import { writtenList } from '@karakter/domain/text/wording';
import type { StandInPerson } from './port.ts';

/** The choice of a person whom Karakter does not know, to try what such a person sees. */
export const strangerId = 'stranger';

/** The address of the pages' style sheet. */
export const standInStyleAt = '/dev-idp/style.css';

/** A separate file, since no page of Karakter's server contains styles. */
export const standInStyle = `
  :root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; color: #1e2b3c; background: #f4f5f6; }
  body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.0625rem; margin: 2rem 0 .5rem; }
  p { margin: 0; max-width: 36rem; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
  @media (min-width: 36rem) { ul { grid-template-columns: 1fr 1fr; } }
  button { width: 100%; min-height: 3rem; padding: .5rem .875rem; font: inherit; text-align: start; cursor: pointer;
    color: inherit; background: #fff; border: 1px solid #68707c; border-radius: 4px; }
  button:hover { background: #e6eff8; border-color: #0062ba; }
  button:focus-visible { outline: 3px solid #0062ba; outline-offset: 2px; }
  button span { display: block; font-size: .875rem; color: #4b5563; }`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const choice = (id: string, name: string, about: string) =>
  `<li><button name="person" value="${escaped(id)}">${escaped(name)}<span>${escaped(about)}</span></button></li>`;

function group(role: Role, people: readonly StandInPerson[]): string {
  const members = people.filter((person) => person.roles[0] === role);
  if (members.length === 0) return '';
  const choices = members.map((p) =>
    choice(p.id, p.name, writtenList.nb(p.roles.map((r) => roleNames.nb[r]))),
  );
  return `<section aria-labelledby="${role}"><h2 id="${role}">${roleNames.nb[role]}</h2><ul>${choices.join('')}</ul></section>`;
}

const page = (title: string, content: string) => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><link rel="stylesheet" href="${standInStyleAt}"></head><body><main>${content}</main></body></html>`;

/** The page where a demonstration person is chosen, grouped by first role; works without script. */
export function choosePersonPage(
  provider: ProviderName,
  people: readonly StandInPerson[],
  action: string,
): string {
  const title = providerTitles[provider];
  const groups = roles.map((role) => group(role, people)).join('');
  const stranger = choice(strangerId, 'En som ikke er registrert', 'Viser hva en ukjent person møter');
  return page(
    `${title} (utviklingsutgave)`,
    `<h1>Hvem vil du logge inn som?</h1>
    <p>Dette er en stedfortreder for ${title} som bare finnes i demonstrasjonen. Alle her er oppdiktet, og ingen trenger passord.</p>
    <form method="post" action="${escaped(action)}">${groups}
    <section aria-labelledby="stranger"><h2 id="stranger">Ukjent</h2><ul>${stranger}</ul></section></form>`,
  );
}

/** The page for a sign-in that cannot continue, such as after a restart. */
export function standInErrorPage(): string {
  return page(
    'Innloggingen stoppet',
    '<h1>Innloggingen stoppet</h1><p>Den tok for lang tid, eller Karakter ble startet på nytt imens. <a href="/">Gå til forsiden</a> og logg inn en gang til.</p>',
  );
}
