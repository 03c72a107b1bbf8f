import type { DemonstrationPerson } from '@karakter/contract/sign-in/routes';
import type { ProviderProfile } from '@karakter/domain/people/entry';

/** The person a provider says is signing in, in the forms that `person` is looked up by. */
export type Identity = { feideNames: readonly string[] } | { nationalIdHash: string };

/** What one attempt to sign in must be met with again when the browser comes back. */
export type SignInAttempt = {
  state: string;
  nonce: string;
  verifier: string;
  /** The provider was asked to see the person once more. */
  fresh: boolean;
};

/** What is asked of the provider. */
export type SignInWish = { redirectUri: string; loginHint: string | undefined; fresh: boolean };

export type SignInAnswer =
  | {
      outcome: 'identified';
      identity: Identity;
      profile: ProviderProfile;
      /** When the person last authenticated with the provider; null where it does not say. */
      authenticatedAt: Temporal.Instant | null;
      /** What the provider's session is ended with. */
      idToken: string;
    }
  /** The sign-in was real, but weaker than Karakter asks for. */
  | { outcome: 'tooWeak' }
  /** No person was confirmed; `reason` is for the program's log and holds no identity. */
  | { outcome: 'refused'; reason: string };

/** One place to sign in. */
export type IdentityProvider = {
  /** The provider's address to send the browser to. Throws where the provider does not answer. */
  begin(wish: SignInWish): Promise<SignInAttempt & { url: string }>;
  /** Checks what the browser came back with, at the full public address `callback`. */
  finish(callback: URL, attempt: SignInAttempt): Promise<SignInAnswer>;
  /**
   * The provider's address that ends its own session and sends the browser on to `returnTo`; undefined where it has
   * none. Throws where the provider does not answer.
   */
  end(idToken: string, returnTo: string): Promise<string | undefined>;
};

/** The people who can be chosen at the development provider, with what Feide would say of the person. */
export type StandInPerson = DemonstrationPerson & { feideName: string | null; email: string };
