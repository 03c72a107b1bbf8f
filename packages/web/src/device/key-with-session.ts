import { isSessionOver, onSessionChange, personOfPage } from '../api/page-session.ts';
import { holdDeviceKey, letGoOfDeviceKey } from './device-key.ts';

/**
 * The device has the key to what it keeps for as long as there is a session: it lets go of it when the server no longer
 * knows who calls, and has it again when that person is back.
 */
export function keepKeyWithSession(): () => void {
  return onSessionChange(() => {
    const personId = personOfPage();
    if (isSessionOver()) void letGoOfDeviceKey();
    else if (personId !== null) holdDeviceKey(personId);
  });
}
