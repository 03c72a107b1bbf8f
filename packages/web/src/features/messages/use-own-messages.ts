import { messagesRoutes, type OwnMessage } from '@karakter/contract/messages';
import { sittingRoutes } from '@karakter/contract/sitting';
import type { PaperLanguage } from '@karakter/domain/paper';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useLocation } from 'react-router';
import { apiKey, useApi } from '../../api.ts';
import type { AnswerSession } from '../sitting/answer-session.ts';

/** A hall that hears the same news does not ask in the same instant [D14]. */
const longestWaitMs = 2_000;
/** Whoever opens the paper late may have missed a correction; nobody waits for it, so it keeps off the start [D5]. */
const afterOpeningMs = { least: 10_000, most: 40_000 };

/** Calls it once, a random moment from now, however often it is asked meanwhile. */
function soon(call: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        call();
      }, Math.random() * longestWaitMs);
    },
    stop: () => clearTimeout(waiting),
  };
}

/** Asks anew when the socket tells of a message or a correction, and when the line has been away [D8, A10]. */
function useNews(session: AnswerSession, askMessages: () => void, askPaper: () => void): void {
  useEffect(() => {
    const messages = soon(askMessages);
    const paper = soon(askPaper);
    let wasUp = session.state().line === 'up';
    const offWords = session.listen((word) => {
      if (word.kind === 'news') (word.what === 'paper' ? paper : messages).ask();
    });
    const offState = session.subscribe(() => {
      const isUp = session.state().line === 'up';
      if (isUp && !wasUp) messages.ask();
      wasUp = isUp;
    });
    return () => {
      offWords();
      offState();
      messages.stop();
      paper.stop();
    };
  }, [session, askMessages, askPaper]);
}

/** Once, a while after the paper was opened. */
function useAskAfterOpening(ask: () => void): void {
  const isOpen = useLocation().pathname.endsWith('/answer');
  useEffect(() => {
    if (!isOpen) return;
    const { least, most } = afterOpeningMs;
    const waiting = setTimeout(ask, least + Math.random() * (most - least));
    return () => clearTimeout(waiting);
  }, [isOpen, ask]);
}

const nothingYet = { messages: [], paperLanguage: 'nb' } as const;

/** The candidate's messages, fetched on opening and whenever there is news; the paper anew when it was corrected. */
export function useOwnMessages(session: AnswerSession): {
  messages: readonly OwnMessage[];
  paperLanguage: PaperLanguage;
} {
  const { candidacyId } = session;
  const queries = useQueryClient();
  const params = { candidacyId };
  const messages = useApi(messagesRoutes.listOwnMessages, { params });
  const askMessages = useCallback(
    () =>
      void queries.invalidateQueries({
        queryKey: apiKey(messagesRoutes.listOwnMessages, { params: { candidacyId } }),
      }),
    [queries, candidacyId],
  );
  const askPaper = useCallback(() => {
    // Only where it is open: who waits is given the corrected paper's key.
    const queryKey = apiKey(sittingRoutes.openPaper, { params: { candidacyId } });
    if (queries.getQueryData(queryKey) !== undefined) void queries.invalidateQueries({ queryKey });
    askMessages();
  }, [queries, candidacyId, askMessages]);
  useNews(session, askMessages, askPaper);
  useAskAfterOpening(askMessages);
  return messages.data ?? nothingYet;
}
