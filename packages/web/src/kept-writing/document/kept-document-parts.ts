import type { Joining } from '@karakter/domain/text/three-way-merge';
import type { Keeping } from '../keeping.ts';
import type { Version, Written } from './joined-versions.ts';

export type Saved = {
  readonly version: number;
  readonly savedAt?: string;
  /** The server merged it with what others had saved: the version has more than was sent. */
  readonly merged?: boolean;
};

export type SavingState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'pending' | 'saving' | 'waiting' | 'signedOut' }
  /** The server refuses this content. */
  | { readonly kind: 'refused'; readonly failure: unknown };

export type Snapshot<Content> = Pick<Written<Content>, 'content' | 'disputed'> & {
  readonly state: SavingState;
  /** Something on the device was restored. */
  readonly isRestored: boolean;
  /** A change saved elsewhere has changed the content here, and nothing was typed here since. */
  readonly isChangedElsewhere: boolean;
  /** Everything that is not on the server is on the device. */
  readonly isOnDevice: boolean;
};

export const asOpened = { disputed: [], isRestored: false, isChangedElsewhere: false, isOnDevice: true };

export type KeptDocumentParts<Content, Answer extends Saved = Saved> = {
  readonly key: string;
  readonly loaded: Version<Content>;
  /** Saves the content as a change of the version before. */
  readonly save: (content: Content, version: number, before: Content) => Promise<Answer>;
  /** Loads the newest version, when the server reports that there is one. */
  readonly load: () => Promise<Version<Content>>;
  readonly joining: Joining<Content>;
  readonly keeping: Keeping;
  readonly onSaved?: ((content: Content, answer: Answer) => void) | undefined;
  readonly pauseMs?: number;
  /** The page on which it can be read again; by default the one that is open when it is written. */
  readonly place?: Keeping['place'];
  /** Saved only on request; until then it is kept on the device, through reloads and sign-ins. */
  readonly isManual?: boolean;
};
