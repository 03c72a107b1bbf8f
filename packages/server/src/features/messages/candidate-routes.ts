import { messagesRoutes, type OwnMessage } from '@karakter/contract/messages/routes';
import { bestText } from '@karakter/domain/text/message-languages';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { createShownChanges } from './corrections.ts';
import { ownMessages, saveSeen } from './store.ts';

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** The candidate's routes for messages to all [D8, A10]. */
export function mountOwnMessages(mount: Mount, { secret }: { secret: string }): void {
  const shownChanges = createShownChanges(secret);
  mount(messagesRoutes.listOwnMessages, async ({ tx, actor, params, language }) => {
    const own = orNotFound(await ownMessages(tx, actor, params.candidacyId));
    const { examId, openedAt, paperLanguage } = own;
    // A candidate who opened the corrected paper has seen no other, and is not shown the earlier text.
    const told = own.messages.filter(
      ({ kind, at }) => kind === 'correction' && openedAt !== null && isBefore(openedAt, at),
    );
    const ids = new Set(told.map(({ id }) => id));
    const paper = { examId, language: paperLanguage };
    const changes = ids.size > 0 ? await shownChanges.of(tx, paper, ids) : undefined;
    return {
      paperLanguage,
      messages: own.messages.map(
        ({ id, kind, texts, at, seenAt }): OwnMessage => ({
          id,
          kind,
          ...bestText(texts, language),
          at: at.toString(),
          seenAt: seenAt?.toString() ?? null,
          changes: (ids.has(id) && changes?.get(id)) || [],
        }),
      ),
    };
  });

  mount(messagesRoutes.markMessageSeen, async ({ tx, actor, params, now }) => {
    const { candidacyId, messageId } = params;
    const own = orNotFound(await ownMessages(tx, actor, candidacyId));
    orNotFound(own.messages.some(({ id }) => id === messageId));
    await saveSeen(tx, { messageId, candidacyId, at: now });
    return accepted;
  });
}
