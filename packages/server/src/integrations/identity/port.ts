import type { DemonstrationPerson } from '@karakter/contract/sign-in/routes';
import type { ProviderProfile } from '@karakter/domain/people/entry';

/** The person who signs in according to a provider, in the forms by which `person` is looked up. */
export type Identity = { feideNames: readonly string[] } | { nationalIdHash: string };

/** The values of one sign-in attempt that must match when the browser returns. */
export type SignInAttempt = {
  state: string;
  nonce: string;
  verifier: string;
  /** The provider was asked to authenticate the person again. */
  fresh: boolean;
};

/** The options of the request to the provider. */
export type SignInWish = { redirectUri: string; loginHint: string | undefined; fresh: boolean };

export type SignInAnswer =
  | {
      outcome: 'identified';
      identity: Identity;
      profile: ProviderProfile;
      /** When the person last authenticated with the provider; null where it does not say. */
      authenticatedAt: Temporal.Instant | null;
      /** What is needed to end the provider's session. */
      idToken: string;
    }
  /** The sign-in was genuine, but weaker than Karakter requires. */
  | { outcome: 'tooWeak' }
  /** No person was confirmed; `reason` is for the program's log and holds no identity. */
  | { outcome: 'refused'; reason: string };

/** One place to sign in. */
export type IdentityProvider = {
  /** The provider's address to send the browser to. Throws where the provider does not answer. */
  begin(wish: SignInWish): Promise<SignInAttempt & { url: string }>;
  /** Checks the browser's return, at the full public address `callback`. */
  finish(callback: URL, attempt: SignInAttempt): Promise<SignInAnswer>;
  /**
   * The provider's address that ends its own session and sends the browser on to `returnTo`; undefined where it has
   * none. Throws where the provider does not answer.
   */
  end(idToken: string, returnTo: string): Promise<string | undefined>;
};

/** The people who can be chosen at the development provider, with Feide's facts about each. */
export type StandInPerson = DemonstrationPerson & { feideName: string | null; email: string };
