import { forgetDeviceKey, holdDeviceKey } from './device-key.ts';

const prefix = 'karakter.';
const storageKey = `${prefix}person`;
/** Says nothing of anybody, and whoever comes next is to read the sign-in page. */
const staysKey = `${prefix}language`;

/**
 * Where a person's choices of colours, letters and spacing are kept on this device. They stay when the person signs out,
 * for whoever needs them needs them each time; the key is an id that tells nobody who it is.
 */
export const viewKeyOf = (personId: string) => `${prefix}view.${personId}`;

/**
 * Who was last seen signed in at this device. Without a network nobody can be asked who sits here; what this device
 * keeps of an exam is shown to that person and to no other. Someone who signs in or out here is seen at once, wherever
 * in Karakter that is. Where the browser keeps nothing, nobody is remembered and nothing is shown.
 */
export function rememberedPerson(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Remembers who is seen signed in, and holds the key to what this device keeps for that person. */
export function rememberPerson(personId: string): void {
  holdDeviceKey(personId);
  try {
    localStorage.setItem(storageKey, personId);
  } catch {
    // Then the page does not open without a network; with one, all is as it was.
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
    // A browser that keeps nothing has nothing to remove.
  }
}

/** Somebody has signed out: nothing here tells of them, and what is kept for them is sealed until they are back. */
export async function forgetPerson(): Promise<void> {
  clearStorage();
  await forgetDeviceKey();
}

/**
 * A page that stands open when its person signs out or another signs in, in another window of this browser, is loaded
 * again and shows what that one may see; so is one that the browser has laid aside and brings back.
 */
export function leaveWithPerson(): void {
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === storageKey && oldValue !== null && oldValue !== newValue) window.location.reload();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
}
