import { allRoutes } from '@karakter/contract/all-routes';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import type { TestApp } from '../../app.ts';
import { queriesOfGraders } from '../grader-routes.ts';
import { openedFile } from '../open-file.ts';

/** The ids that are put in addresses, by the parameter's name; one that is not named is put as an unknown id. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** What one route answered: its name, and its headers and content, where a file is opened. */
export type Answered = { name: string; all: string };

/** Signing in leaves the program; every other GET route is asked. */
const leavesTheProgram = ['signInStart', 'signInCallback'];
const asked = allRoutes.filter(({ name, method }) => method === 'GET' && !leavesTheProgram.includes(name));
const unknownId = '7e57ab1e-0000-4000-8000-00000000ffff';

/** What some routes ask besides their address. */
const queries: Readonly<Record<string, string>> = {
  search: '?text=Kandidat',
  searchRegister: '?text=Kandidat',
  showAnswerAt: '?at=1,2,3',
};

/** The path with every combination of the places that it asks for. */
function addressesOf(path: string, places: Places): string[] {
  const parameter = /:(\w+)/.exec(path);
  if (!parameter) return [path];
  const [all, name = ''] = parameter;
  return (places[name] ?? [unknownId]).flatMap((id) => addressesOf(path.replace(all, id), places));
}

/** What an address answers; null where it is not there, `forbidden` where the person may not ask it at all. */
async function read(app: TestApp, cookie: string, url: string): Promise<string | null | 'forbidden'> {
  const reply = await app.app.inject({ url, headers: { cookie } });
  if (reply.statusCode === 429) throw new Error(`${url} was not asked: too many requests`);
  if (reply.statusCode === 403 && reply.body.includes('missingRole')) return 'forbidden';
  if (reply.statusCode !== 200) return null;
  const isJson = String(reply.headers['content-type']).includes('json');
  const content = isJson ? reply.body : await openedFile(reply.rawPayload);
  return `${JSON.stringify(reply.headers)}\n${content}`;
}

/** Everything that a person is answered by every GET route, at every combination of these places and in their own mail. */
export async function everythingShown(app: TestApp, personId: string, places: Places): Promise<Answered[]> {
  const cookie = await app.cookieOf(personId);
  const { mails } = (await app.call(personId, noticesRoutes.myMail)).body;
  const files = mails.flatMap(({ noticeId, attachments }) =>
    attachments.map(({ fileId }) => `/api/mail/${noticeId}/attachments/${fileId}`),
  );
  const numbers = places.candidateNumber ?? [];
  const shown: Answered[] = [];
  const open = async (name: string, url: string) => {
    const all = await read(app, cookie, url);
    if (all !== null && all !== 'forbidden') shown.push({ name, all });
    return all !== 'forbidden';
  };
  for (const { name, path } of asked) {
    const query = queries[name] ?? queriesOfGraders[name]?.(numbers) ?? '';
    for (const url of addressesOf(path, places)) {
      // What a role may not call at all needs no second place.
      if (!(await open(name, `${url}${query}`))) break;
    }
  }
  for (const url of files) await open('mailAttachment', url);
  return shown;
}
