import { peopleRoutes } from '@karakter/contract/people/routes';
import { type BrowserNeed, browserNeeds } from '@karakter/domain/sitting/supported-browsers';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callApi } from '../api/api.ts';
import { inTime, resultOf } from '../device/device-store.ts';

const patienceMs = 5_000;
const name = 'karakter-browser-check';

/** Whether the device's store holds what is written to it: a full disk or a strict browser only shows when tried. */
async function storeHolds(): Promise<boolean> {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('tried');
  const database = await resultOf(opening);
  try {
    await resultOf(database.transaction('tried', 'readwrite').objectStore('tried').put(true, 'whole'));
    return (await resultOf(database.transaction('tried').objectStore('tried').get('whole'))) === true;
  } finally {
    database.close();
    indexedDB.deleteDatabase(name);
  }
}

/** What `browser-check.js` found lacking in front of the page, and whether the store really holds. */
async function lacking(): Promise<BrowserNeed[]> {
  const { karakterLacks = [] } = window as { karakterLacks?: readonly string[] };
  const isHeld = await inTime(storeHolds(), patienceMs).catch(() => false);
  return browserNeeds.filter((need) => karakterLacks.includes(need) || (need === 'store' && !isHeld));
}

/** Tries the candidate's browser days before the exam, and reports it to the exam office; undefined while it is tried. */
export function useBrowserCheck(): readonly BrowserNeed[] | undefined {
  const { data } = useQuery({ queryKey: [name], queryFn: lacking, staleTime: Infinity, retry: false });
  useEffect(() => {
    // A report that does not arrive is sent at the next visit; the candidate can do nothing about it.
    if (data) void callApi(peopleRoutes.reportBrowser, { body: { lacks: [...data] } }).catch(() => undefined);
  }, [data]);
  return data;
}
