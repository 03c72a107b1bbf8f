import { forgetDeviceKey, holdDeviceKey } from './device-key.ts';
import { emptyShelves } from './shelf.ts';

const prefix = 'karakter.';
const storageKey = `${prefix}person`;
/** The language identifies no person, and the next person needs it on the sign-in page. */
const staysKey = `${prefix}language`;

/**
 * Where a person's choices of colours, letters and spacing are kept on this device. They stay after sign-out, since a
 * person who needs them needs them each time. The key is an id that does not reveal the person.
 */
export const viewKeyOf = (personId: string) => `${prefix}view.${personId}`;

/** Where a person's choice of how a board is shown is kept on this device; it stays after sign-out too. */
export const boardViewKeyOf = (personId: string) => viewKeyOf(`board.${personId}`);

/** Where a grader's choices for the desk are kept on this device: panes, keys and pace; they stay after sign-out too. */
export const deskKeyOf = (personId: string) => viewKeyOf(`desk.${personId}`);

/**
 * The last person known to be signed in on this device. Without a network the server cannot be asked, so what this device
 * keeps of an exam is shown to that person only. Every sign-in and sign-out in Karakter updates it at once. If the
 * browser stores nothing, no person is remembered and nothing is shown.
 */
export function rememberedPerson(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Remembers the signed-in person, and holds the key to what this device keeps for that person. */
export function rememberPerson(personId: string): void {
  holdDeviceKey(personId);
  try {
    localStorage.setItem(storageKey, personId);
  } catch {
    // Then the page cannot be opened without a network; with one, it works as usual.
  }
}

function clearStorage(): void {
  try {
    sessionStorage.clear();
    for (const name of Object.keys(localStorage)) {
      const stays = name === staysKey || name.startsWith(viewKeyOf(''));
      if (name.startsWith(prefix) && !stays) localStorage.removeItem(name);
    }
  } catch {
    // A browser that stores nothing has nothing to remove.
  }
}

/** After a sign-out: removes every trace of the person; what is kept for them stays sealed until they sign in again. */
export async function forgetPerson(): Promise<void> {
  clearStorage();
  await emptyShelves();
  await forgetDeviceKey();
}

/**
 * Reloads an open page when its person signs out, or another person signs in, in another window of this browser, and
 * when the browser restores the page from its cache.
 */
export function leaveWithPerson(): void {
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === storageKey && oldValue !== null && oldValue !== newValue) window.location.reload();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}
