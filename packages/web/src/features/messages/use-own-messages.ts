import { messagesRoutes, type OwnMessage } from '@karakter/contract/messages/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import type { Language } from '@karakter/domain/text/language';
import { bestText } from '@karakter/domain/text/message-languages';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { apiKey, useApi } from '../../api/api.ts';
import { useLanguage } from '../../text/language.tsx';
import type { AnswerSession } from '../sitting/session/answer-session.ts';
import { soon } from '../sitting/soon.ts';
import { askWhenConnected } from './asking-when-connected.ts';

/** A candidate who opens the paper late may have missed a correction. It is not urgent, so it avoids the start [D5]. */
const afterOpeningMs = { least: 10_000, most: 40_000 };

type News = {
  readonly onMessage: (message: Spoken) => void;
  readonly askPaper: () => void;
};

/** Receives messages on the socket, and fetches them again after a correction [D8, A10]. */
function useNews(session: AnswerSession, { onMessage, askPaper }: News): void {
  useEffect(() => {
    const paper = soon(askPaper);
    const offMessages = session.listen((message) => {
      if (message.kind === 'message') onMessage(message);
      if (message.kind === 'corrected') paper.ask();
    });
    return () => {
      offMessages();
      paper.stop();
    };
  }, [session, onMessage, askPaper]);
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

type Spoken = Extract<ServerMessage, { kind: 'message' }>;
type OwnMessages = { messages: OwnMessage[]; paperLanguage: PaperLanguage };

/** The messages including a received one, without duplicates. */
function withSpoken(
  known: OwnMessages | undefined,
  { id, at, texts, messageKind }: Spoken,
  language: Language,
) {
  if (known === undefined || known.messages.some((message) => message.id === id)) return known;
  const spoken = { id, at, kind: messageKind, seenAt: null, changes: [] } as const;
  return {
    ...known,
    messages: [...known.messages, { ...spoken, ...bestText(texts, language), changes: [] }],
  };
}

const nothingYet = { messages: [], paperLanguage: 'nb' } as const;

/** The candidate's messages, fetched when the connection is up and then received over it; fetched again, as the paper is, when the paper was corrected. */
export function useOwnMessages(session: AnswerSession): {
  messages: readonly OwnMessage[];
  paperLanguage: PaperLanguage;
} {
  const { candidacyId } = session;
  const queries = useQueryClient();
  const params = { candidacyId };
  const [mayAsk, setMayAsk] = useState(false);
  const messages = useApi(messagesRoutes.listOwnMessages, { params }, { enabled: mayAsk });
  const askMessages = useCallback(() => {
    setMayAsk(true);
    const queryKey = apiKey(messagesRoutes.listOwnMessages, { params: { candidacyId } });
    void queries.invalidateQueries({ queryKey });
  }, [queries, candidacyId]);
  const askPaper = useCallback(() => {
    // Only where the paper is open: a waiting candidate gets the key of the corrected paper.
    const queryKey = apiKey(sittingRoutes.openPaper, { params: { candidacyId } });
    if (queries.getQueryData(queryKey) !== undefined) void queries.invalidateQueries({ queryKey });
    askMessages();
  }, [queries, candidacyId, askMessages]);
  const { language } = useLanguage();
  const onMessage = useCallback(
    (message: Spoken) => {
      const queryKey = apiKey(messagesRoutes.listOwnMessages, { params: { candidacyId } });
      const state = queries.getQueryState(queryKey);
      // A response in transit may be older than the message.
      if (state?.data === undefined || state.fetchStatus === 'fetching') askMessages();
      else queries.setQueryData<OwnMessages>(queryKey, (known) => withSpoken(known, message, language));
    },
    [queries, candidacyId, language, askMessages],
  );
  useEffect(() => askWhenConnected(session, askMessages), [session, askMessages]);
  useNews(session, { onMessage, askPaper });
  useAskAfterOpening(askMessages);
  return messages.data ?? nothingYet;
}
