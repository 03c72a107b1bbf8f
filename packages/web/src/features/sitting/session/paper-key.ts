import { sittingPaper } from '@karakter/contract/papers/content';
import { type SittingView, sittingRoutes } from '@karakter/contract/sitting/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { apiKey } from '../../../api/api.ts';
import { apiUrl } from '../../../api/api-url.ts';
import { soon } from '../soon.ts';
import type { AnswerSession } from './answer-session.ts';

const nonceBytes = 12;

/** Opens a sealed paper: 12 bytes nonce, then ciphertext and tag; the key in base64. Throws if the key does not fit. */
export async function unsealedPaper(sealed: Uint8Array<ArrayBuffer>, key: string) {
  const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  const secret = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const iv = sealed.subarray(0, nonceBytes);
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, sealed.subarray(nonceBytes));
  return sittingPaper.parse(JSON.parse(new TextDecoder().decode(text)));
}

/** Fetched once in the waiting room; after a failure again when the key arrives, and finally as the open paper. */
async function fetchSealed(candidacyId: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(apiUrl(sittingRoutes.sealedPaper, { params: { candidacyId } }));
  if (!answer.ok) throw new Error(`the sealed paper was refused with ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

type Changed = { readonly isWaiting: boolean; readonly askAgain: () => void };

/** Asks again in the waiting room when the paper was approved, returned or corrected. */
function useChangedPaper(session: AnswerSession, { isWaiting, askAgain }: Changed): void {
  useEffect(() => {
    if (!isWaiting) return;
    const again = soon(askAgain);
    const off = session.listen((message) => {
      if (message.kind === 'corrected') again.ask();
    });
    return () => {
      off();
      again.stop();
    };
  }, [session, isWaiting, askAgain]);
}

/**
 * Keeps the sealed paper ready in the waiting room and opens it when the key arrives, at the candidate's own start [D2].
 * If anything fails here, the exam room requests the open paper.
 */
export function usePaperKey(session: AnswerSession, { candidacyId, state, paperReady }: SittingView): void {
  const queries = useQueryClient();
  const sealed = useRef<Promise<Uint8Array<ArrayBuffer>> | null>(null);
  const isWaiting = state === 'waiting' && paperReady;
  const fetchNow = useCallback(() => {
    const fetching = fetchSealed(candidacyId);
    sealed.current = fetching;
    fetching.catch(() => {
      if (sealed.current === fetching) sealed.current = null;
    });
  }, [candidacyId]);
  useEffect(() => {
    if (isWaiting) fetchNow();
  }, [isWaiting, fetchNow]);
  const askAgain = useCallback(() => {
    void queries.invalidateQueries({
      queryKey: apiKey(sittingRoutes.viewSitting, { params: { candidacyId } }),
    });
    if (isWaiting) fetchNow();
  }, [queries, candidacyId, isWaiting, fetchNow]);
  useChangedPaper(session, { isWaiting: state === 'waiting', askAgain });
  useEffect(
    () =>
      session.listen(async (message) => {
        if (message.kind !== 'key') return;
        const queryKey = apiKey(sittingRoutes.openPaper, { params: { candidacyId } });
        if (queries.getQueryData(queryKey) !== undefined) return session.sendOpened();
        try {
          const paper = await unsealedPaper(await (sealed.current ?? fetchSealed(candidacyId)), message.key);
          queries.setQueryData(queryKey, paper);
          session.sendOpened();
        } catch {
          // The paper has been corrected since, or the bytes are damaged: the room fetches the open paper.
          await queries.invalidateQueries({ queryKey });
        }
      }),
    [session, candidacyId, queries],
  );
}
