import { useEffect } from 'react';

const channelName = 'karakter-session';
const signedInMessage = 'signed in';

/** Announces a sign-in to the other windows of this browser. */
export function announceSignedIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(signedInMessage);
  channel.close();
}

/** Calls back after a sign-in in another window of this browser. */
export function useSignedInElsewhere(onSignedIn: () => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }) => {
      if (data === signedInMessage) onSignedIn();
    };
    return () => channel.close();
  }, [onSignedIn]);
}

/**
 * Opens the sign-in page in its own window, so that the writing on this page stays open; false where the browser allows
 * no windows.
 */
export function openSignIn(address: string): boolean {
  return window.open(address, 'karakter-sign-in', 'popup,width=560,height=760') !== null;
}
