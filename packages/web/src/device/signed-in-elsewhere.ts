import { useEffect } from 'react';

const channelName = 'karakter-session';
const signedInMessage = 'signed in';

/** Tells the other windows of this browser that somebody has signed in. */
export function announceSignedIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(signedInMessage);
  channel.close();
}

/** Calls back when somebody signs in in another window of this browser. */
export function useSignedInElsewhere(onSignedIn: () => void): void {
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }) => {
      if (data === signedInMessage) onSignedIn();
    };
    return () => channel.close();
  }, [onSignedIn]);
}

/** Opens the way to sign in once more in a window of its own, so that nothing written here is left. */
export function openSignIn(address: string): void {
  window.open(address, 'karakter-sign-in', 'popup,width=560,height=760');
}
