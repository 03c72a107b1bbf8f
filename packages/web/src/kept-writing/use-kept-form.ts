import { draftsRoutes } from '@karakter/contract/drafts/routes';
import { plainJoining } from '@karakter/domain/text/three-way-merge';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type CallArgs, callApi } from '../api/api.ts';
import { isSame } from './document/joined-versions.ts';
import { KeptDocument } from './document/kept-document.ts';
import { type Kept, useSaveBeforeLeaving } from './document/use-kept-document.ts';
import { type Keeping, useKeeping } from './keeping.ts';
import { readUntilThere } from './read-until-there.ts';

type Next<Content> = Content | ((before: Content) => Content);

export type KeptForm<Content> = Omit<Kept<Content>, 'settle' | 'change' | 'version'> & {
  /** Works like a state setter. */
  readonly change: (next: Next<Content>) => void;
  /** The earlier draft, from here or elsewhere, could not be loaded yet. */
  readonly isUnread: boolean;
  /** The form was sent or discarded: it is reset, and nothing of it is kept. */
  readonly done: () => void;
};

type Draft = CallArgs<typeof draftsRoutes.keepDraft>['body']['content'];

/** A form's document: the draft that the server keeps, for its author only, until the form is sent. */
function draftDocument<Content>(key: string, initial: Content, keeping: Keeping) {
  const params = { key };
  const load = async () => {
    const { version, content } = await callApi(draftsRoutes.readDraft, { params });
    return { version, content: content === null ? initial : (content as Content) };
  };
  const document = new KeptDocument<Content>({
    key: `form:${key}`,
    keeping,
    load,
    joining: plainJoining<Content>(),
    pauseMs: 1500,
    loaded: { version: 0, content: initial },
    save: (content, version) => {
      const draft = (isSame(content, initial) ? null : content) as Draft;
      return callApi(draftsRoutes.keepDraft, { params, body: { version, content: draft } });
    },
  });
  return { document, load };
}

/**
 * Keeps what is typed in a form that is sent by a button, on the device at once and soon on the server, until it is sent
 * [G15]. It survives closing a dialog, a new sign-in, and a change of device. `initial` is the empty form, as JSON.
 */
export function useKeptForm<Content>(key: string, initial: Content): KeptForm<Content> {
  const keeping = useKeeping();
  const [{ document, load }] = useState(() => draftDocument(key, initial, keeping));
  const [itself] = useState(() => () => [document]);
  const [isUnread, setUnread] = useState(false);
  useEffect(() => {
    document.begin();
    // What is typed in the meantime is merged with it, here or when it is saved.
    const stopReading = readUntilThere({
      read: async () => document.bringBack(await load()),
      whenBack: keeping.whenBack,
      onOutcome: (isThere) => setUnread(!isThere),
    });
    return () => {
      stopReading();
      document.stop();
    };
  }, [document, load, keeping]);
  useSaveBeforeLeaving(itself);
  const snapshot = useSyncExternalStore(document.subscribe, document.snapshot);
  const [atFirst] = useState(initial);
  const done = useCallback(() => document.clear(atFirst), [document, atFirst]);
  const change = useCallback(
    (next: Next<Content>) => {
      const isStep = typeof next === 'function';
      document.change(isStep ? (next as (before: Content) => Content)(document.snapshot().content) : next);
    },
    [document],
  );
  return { ...snapshot, isUnread, change, choose: document.choose, done };
}
