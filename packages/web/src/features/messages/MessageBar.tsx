import type { OwnMessage } from '@karakter/contract/messages/routes';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { useFocusAfterReading } from './focus-after-reading.ts';
import { ReadButton, ReadMessage, UnreadMessage } from './OwnMessage.tsx';
import { ownText } from './own-texts.ts';
import * as styles from './styles/exam-messages.module.css';

/** Announces each unread message once; the focus stays where the candidate writes. */
function useSaid(unread: readonly OwnMessage[]): void {
  const text = useText(ownText);
  const announce = useAnnounce();
  const said = useRef(new Set<string>());
  useEffect(() => {
    const fresh = unread.filter(({ id }) => !said.current.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) said.current.add(id);
    announce(fresh.map((message) => text.arrived(text[message.kind], message.text)).join(' '));
  }, [unread, announce, text]);
}

type BarProps = { readonly messages: readonly OwnMessage[]; readonly paperLanguage: PaperLanguage };

/** The unread messages that are expanded. */
function useOpened(unread: readonly OwnMessage[]) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const isOpened = ({ id }: OwnMessage) => opened.includes(id);
  return {
    isOpened,
    areAll: unread.every(isOpened),
    toggle: (message: OwnMessage) =>
      setOpened(isOpened(message) ? opened.filter((id) => id !== message.id) : [...opened, message.id]),
    openAll: () => setOpened(unread.map(({ id }) => id)),
  };
}

type FootProps = { readonly unread: readonly OwnMessage[] } & Pick<
  ReturnType<typeof useOpened>,
  'areAll' | 'openAll'
>;

/** Several unread messages are opened with one press; once they are open, one press marks them as read. */
function AllUnread({ unread, areAll, openAll }: FootProps) {
  const text = useText(ownText);
  if (unread.length < 2) return null;
  if (areAll) return <ReadButton ids={unread.map(({ id }) => id)} label={text.haveReadAll} />;
  return (
    <button
      type="button"
      className={styles.examMessagesToggle}
      onClick={({ currentTarget }) => {
        // This button disappears, so the focus moves to the first opened message.
        currentTarget.closest('section')?.querySelector<HTMLElement>('[data-unread] button')?.focus();
        openAll();
      }}
    >
      {text.readAll(unread.length)}
    </button>
  );
}

/** The messages to all candidates: unread ones one line each, read ones on request [D8]. */
export function MessageBar({ messages, paperLanguage }: BarProps) {
  const text = useText(ownText);
  const [areReadShown, setReadShown] = useState(false);
  const unread = messages.filter(({ seenAt }) => seenAt === null).toReversed();
  const read = messages.filter(({ seenAt }) => seenAt !== null).toReversed();
  const { isOpened, toggle, ...all } = useOpened(unread);
  useSaid(unread);
  const region = useFocusAfterReading(unread.length);
  if (messages.length === 0) return null;
  const isOpen = areReadShown || unread.some(isOpened);
  // Unread messages come first, the newest on top, so that no new message is below an old one, where it might be
  // missed.
  return (
    <section
      className={styles.examMessages}
      aria-label={text.region}
      data-size="sm"
      data-open={isOpen || undefined}
      {...region}
    >
      {(unread.length > 0 || areReadShown) && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className={styles.examMessagesList} id="exam-messages" tabIndex={0}>
          {unread.map((message) => (
            <UnreadMessage
              key={message.id}
              message={message}
              paperLanguage={paperLanguage}
              isOpen={isOpened(message)}
              onToggle={() => toggle(message)}
            />
          ))}
          {areReadShown &&
            read.map((message) => (
              <ReadMessage key={message.id} message={message} paperLanguage={paperLanguage} />
            ))}
        </div>
      )}
      <div className={styles.examMessagesFoot}>
        <AllUnread unread={unread} {...all} />
        {(areReadShown || read.length > 0) && (
          <button
            type="button"
            className={styles.examMessagesToggle}
            aria-expanded={areReadShown}
            onClick={() => setReadShown(!areReadShown)}
          >
            {areReadShown ? text.hide : text.all(messages.length)}
            {areReadShown ? <ChevronUpIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
          </button>
        )}
      </div>
    </section>
  );
}
