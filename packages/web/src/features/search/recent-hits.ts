import { z } from 'zod';
import { openFromDevice, sealForDevice } from '../../device/device-key.ts';
import { rememberedPerson } from '../../device/remembered-person.ts';
import { type Hit, hitSchema, placeOf } from './hits.ts';

const mostKept = 8;
/** Removed with everything else at sign-out, and sealed until then: the hits hold names. */
const keyOf = (personId: string) => `karakter.recent.${personId}`;

const asText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const asBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** What the person opened from the search on this device, the latest first. */
export async function recentHits(personId: string): Promise<readonly Hit[]> {
  try {
    const opened = await openFromDevice(asBytes(localStorage.getItem(keyOf(personId)) ?? ''));
    return opened === null ? [] : z.array(hitSchema).parse(JSON.parse(new TextDecoder().decode(opened)));
  } catch {
    // Nothing is kept here, or it was kept by another version or under another key: the list starts again.
    return [];
  }
}

/** Puts the hit first among the recent ones. */
export async function keepHit(personId: string, hit: Hit): Promise<void> {
  const others = (await recentHits(personId)).filter((each) => placeOf(each) !== placeOf(hit));
  const list = JSON.stringify([hit, ...others].slice(0, mostKept));
  const sealed = await sealForDevice(new TextEncoder().encode(list));
  // A person who signed out meanwhile leaves nothing.
  if (sealed === null || rememberedPerson() !== personId) return;
  try {
    localStorage.setItem(keyOf(personId), asText(sealed));
  } catch {
    // A browser that stores nothing has no recent hits.
  }
}
