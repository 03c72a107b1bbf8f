import { Button, Heading } from '@digdir/designsystemet-react';
import { type Discussion, decidingRoutes } from '@karakter/contract/grading/deciding';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { WrittenText } from '../../../ui/reading/WrittenText.tsx';
import { FailedState } from '../../../ui/States.tsx';
import * as compareStyles from './compare.module.css';
import * as styles from './discussion.module.css';
import { discussionText } from './discussion-texts.ts';

type ThreadProps = {
  readonly commissionId: string;
  readonly candidateNumber: number;
  readonly discussion: Discussion;
};

const messageKey = (commissionId: string, candidateNumber: number) =>
  `script-message:${commissionId}:${candidateNumber}`;
const noMessage = { text: '' };

function MessageForm({ commissionId, candidateNumber }: Omit<ThreadProps, 'discussion'>) {
  const text = useText(discussionText);
  const announce = useAnnounce();
  const form = useKeptForm(messageKey(commissionId, candidateNumber), noMessage);
  const [isTried, setTried] = useState(false);
  const write = useCommand(decidingRoutes.writeMessage, {
    invalidates: [decidingRoutes.showDiscussion],
    fetchesAt409: true,
    onAccepted: form.done,
    onDone: () => {
      setTried(false);
      announce(text.messageSent);
    },
  });
  const typed = form.content.text;
  const send = () => {
    if (typed.trim() === '') return showAndFocus(() => setTried(true), 'script-message');
    write.mutate({ params: { commissionId, candidateNumber }, body: { text: typed } });
  };
  return (
    <form
      className={compareStyles.proposalForm}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {write.error && <FailedState failure={write.error} />}
      <TextFormField
        id="script-message"
        rows={3}
        label={text.message}
        lang={writtenLanguage(typed)}
        value={typed}
        error={isTried && typed.trim() === '' ? text.messageMissing : undefined}
        onChange={(changed) => form.change({ text: changed })}
      />
      <KeptFormLine kept={form} />
      <Button type="submit" variant="secondary" data-size="sm" loading={write.isPending}>
        {text.send}
      </Button>
    </form>
  );
}

/** What the commission's members have written to each other about the script; the candidate never sees it [G6]. */
export function Thread({ commissionId, candidateNumber, discussion }: ThreadProps) {
  const text = useText(discussionText);
  const { language } = useLanguage();
  const { messages, mayWrite } = discussion;
  const left = !mayWrite && (
    <LeftInForm
      draftKey={messageKey(commissionId, candidateNumber)}
      initial={noMessage}
      names={{ text: text.message }}
    />
  );
  if (!mayWrite && messages.length === 0) return left;
  return (
    <section className={styles.part} aria-labelledby="thread-heading">
      <Heading level={3} data-size="2xs" id="thread-heading">
        {text.threadTitle}
      </Heading>
      <p className="quiet">{text.threadAbout}</p>
      {messages.length === 0 ? (
        <p className="quiet">{text.noMessages}</p>
      ) : (
        <ol className={styles.messages}>
          {messages.map(({ name, byMe, text: written, writtenAt }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are only added, at the end
            <li key={index}>
              <p className="quiet">
                {text.declaredBy(byMe ? text.me : name, writtenInstant(writtenAt, language))}
              </p>
              <WrittenText className="plain-text">{written}</WrittenText>
            </li>
          ))}
        </ol>
      )}
      {left}
      {mayWrite && <MessageForm commissionId={commissionId} candidateNumber={candidateNumber} />}
    </section>
  );
}
