import type { DemonstrationPerson } from '@karakter/contract/sign-in';

/** Whom a provider says is signing in, in the forms that `person` is looked up by. */
export type Identity = { feideNames: readonly string[] } | { nationalIdHash: string };

/** What one attempt to sign in must be met with again when the browser comes back. */
export type SignInAttempt = { state: string; nonce: string; verifier: string };

export type SignInAnswer =
  | { outcome: 'identified'; identity: Identity }
  /** The sign-in was real, but weaker than Karakter asks for. */
  | { outcome: 'tooWeak' }
  /** Nobody was confirmed; `reason` is for the program's log and holds no identity. */
  | { outcome: 'refused'; reason: string };

/** One place to sign in. */
export type IdentityProvider = {
  /** The provider's address to send the browser to. Throws where the provider does not answer. */
  begin(redirectUri: string, loginHint: string | undefined): Promise<SignInAttempt & { url: string }>;
  /** Checks what the browser came back with, at the full public address `callback`. */
  finish(callback: URL, attempt: SignInAttempt): Promise<SignInAnswer>;
};

/** Who can be chosen at the development provider, with what Feide would call the person. */
export type StandInPerson = DemonstrationPerson & { feideName: string | null };
