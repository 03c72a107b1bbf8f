import type { Joining } from '@karakter/domain/text/three-way-merge';
import type { Keeping } from '../keeping.ts';
import type { Version, Written } from './joined-versions.ts';

export type Saved = { readonly version: number; readonly savedAt?: string };

export type SavingState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'pending' | 'saving' | 'waiting' | 'signedOut' }
  /** The server will not have it as it is. */
  | { readonly kind: 'refused'; readonly failure: unknown };

export type Snapshot<Content> = Pick<Written<Content>, 'content' | 'disputed'> & {
  readonly state: SavingState;
  /** Something that lay on the device was put back. */
  readonly isRestored: boolean;
  /** What was saved elsewhere has changed what stands here, and nothing was written here since. */
  readonly isChangedElsewhere: boolean;
  /** What is not on the server yet is on the device. */
  readonly isOnDevice: boolean;
};

export type KeptDocumentParts<Content, Answer extends Saved = Saved> = {
  readonly key: string;
  readonly loaded: Version<Content> & { readonly savedAt?: string | null };
  readonly save: (content: Content, version: number) => Promise<Answer>;
  /** The newest version, when the server says that there is one. */
  readonly load: () => Promise<Version<Content>>;
  readonly joining: Joining<Content>;
  readonly keeping: Keeping;
  readonly onSaved?: ((content: Content, answer: Answer) => void) | undefined;
  readonly pauseMs?: number;
  /** Saved when somebody asks for it: until then it is on the device, through reloads and sign-ins. */
  readonly isManual?: boolean;
};
