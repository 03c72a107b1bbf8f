import { isSessionOver, onSessionChange, personOfPage } from '../api/page-session.ts';
import { holdDeviceKey, letGoOfDeviceKey } from './device-key.ts';
import { emptyShelves } from './shelf.ts';

/**
 * Keeps the device's key only during a session: removes it when the server reports that the session is over, with the
 * scripts that the key opens, and stores it again when that person has signed in again.
 */
export function keepKeyWithSession(): () => void {
  return onSessionChange(() => {
    const personId = personOfPage();
    if (isSessionOver()) {
      void letGoOfDeviceKey();
      void emptyShelves();
    } else if (personId !== null) holdDeviceKey(personId);
  });
}
