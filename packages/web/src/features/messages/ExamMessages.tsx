import type { OwnMessage } from '@karakter/contract/messages';
import type { PaperLanguage } from '@karakter/domain/paper';
import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { Outlet } from 'react-router';
import { useText } from '../../text/language.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { useSitting } from '../sitting/sitting-context.ts';
import { useFocusAfterReading } from './focus-after-reading.ts';
import { OwnMessageView } from './OwnMessage.tsx';
import { ownText } from './own-text.ts';
import { useOwnMessages } from './use-own-messages.ts';
import './exam-messages.css';

/** Says each unread message once to those who listen; the focus stays where the candidate writes. */
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

function Bar({ messages, paperLanguage }: BarProps) {
  const text = useText(ownText);
  const [isOpen, setOpen] = useState(false);
  const unread = messages.filter(({ seenAt }) => seenAt === null);
  useSaid(unread);
  const region = useFocusAfterReading(unread.length);
  if (messages.length === 0) return null;
  const read = messages.filter(({ seenAt }) => seenAt !== null);
  // What is not read comes first, and of that the newest: nothing new lies below what is old, where it might not be seen.
  const shown = [...unread.toReversed(), ...(isOpen ? read.toReversed() : [])];
  return (
    <section className="exam-messages" aria-label={text.region} data-size="sm" {...region}>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="exam-messages-list" id="exam-messages" tabIndex={0}>
          {shown.map((message) => (
            <OwnMessageView key={message.id} message={message} paperLanguage={paperLanguage} />
          ))}
        </div>
      )}
      {(isOpen || unread.length < messages.length) && (
        <button
          type="button"
          className="exam-messages-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text.hide : text.all(messages.length)}
          {isOpen ? <ChevronUpIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
        </button>
      )}
    </section>
  );
}

/** Around every page of a sitting: what is said to all lies above the page, covers nothing, and takes no focus [D8]. */
export function ExamMessages() {
  const { session } = useSitting();
  const { messages, paperLanguage } = useOwnMessages(session);
  return (
    <>
      <SkipToContent />
      <div className="exam-with-messages">
        <Bar messages={messages} paperLanguage={paperLanguage} />
        <div className="exam-page">
          <Outlet />
        </div>
      </div>
    </>
  );
}
