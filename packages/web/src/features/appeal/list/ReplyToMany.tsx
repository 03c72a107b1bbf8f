import { Paragraph } from '@digdir/designsystemet-react';
import { type CaseLine, casesRoutes } from '@karakter/contract/complaint/cases';
import { interimReplyRoutes } from '@karakter/contract/complaint/interim-replies';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { isFilledDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { interimText } from '../interim/interim-texts.ts';
import { replyToManyText } from './reply-to-many-texts.ts';

const empty = { reason: '', expectedOn: '' };
const named = ({ courseCode, candidateNumber, name }: CaseLine) => `${courseCode} ${candidateNumber} ${name}`;

type Result = {
  readonly sent: readonly CaseLine[];
  readonly refused: readonly (readonly [CaseLine, string])[];
};

/** What became of each case of the latest sending. */
function Outcome({ result }: { readonly result: Result }) {
  const text = useText(replyToManyText);
  return (
    <div role="status">
      {result.sent.length > 0 && <p>{text.sent(result.sent.length)}</p>}
      {result.refused.length > 0 && (
        <>
          <p>{text.notSent(result.refused.length)}</p>
          <ul>
            {result.refused.map(([line, code]) => (
              <li key={line.id}>
                {named(line)}: {code === 'interimReplyTooLate' ? text.closed : text.otherwise}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whom the reply goes to, and how many of the chosen cases take none. */
function Receivers({ appeals, others }: { readonly appeals: readonly CaseLine[]; readonly others: number }) {
  const text = useText(replyToManyText);
  return (
    <>
      <Paragraph>{text.goesTo(appeals.length)}</Paragraph>
      <ul>
        {appeals.map((line) => (
          <li key={line.id}>{named(line)}</li>
        ))}
      </ul>
      {others > 0 && <Paragraph>{text.others(others)}</Paragraph>}
    </>
  );
}

/** Sends the candidates of the chosen open appeals one interim reply; the dialog names whom it goes to [V1, K7]. */
export function ReplyToMany({
  chosen,
  onDone,
}: {
  readonly chosen: readonly CaseLine[];
  readonly onDone: () => void;
}) {
  const text = useText(replyToManyText);
  const words = useText(interimText);
  const form = useKeptForm('interim-replies', empty);
  const { reason, expectedOn } = form.content;
  const [hasTried, setTried] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const send = useCommand(interimReplyRoutes.sendInterimReplies, { invalidates: [casesRoutes.listCases] });
  const change = (part: Partial<typeof empty>) => form.change((before) => ({ ...before, ...part }));
  const appeals = chosen.filter(({ kind, heldBy }) => kind === 'appeal' && heldBy !== null);
  const hasReason = reason.trim() !== '';
  const hasDay = isFilledDate(expectedOn);
  const confirm = (close: () => void) => {
    if (!hasReason) return showAndFocus(() => setTried(true), 'replies-reason');
    if (!hasDay) return showAndFocus(() => setTried(true), 'replies-day');
    const cases = appeals.map(({ id: appealId, dueAt }) => ({ appealId, dueAt }));
    send.mutate(
      { body: { cases, reason, expectedOn } },
      {
        onSuccess: ({ refusals }) => {
          const refused = appeals.flatMap((line, place) => {
            const code = refusals[place];
            return code ? [[line, code] as const] : [];
          });
          setResult({ sent: appeals.filter((_, place) => refusals[place] === null), refused });
          form.done();
          onDone();
          close();
        },
      },
    );
  };
  return (
    <>
      {appeals.length > 0 && (
        <ConfirmButton
          label={text.send(appeals.length)}
          variant="secondary"
          command={send}
          onConfirm={confirm}
        >
          <Receivers appeals={appeals} others={chosen.length - appeals.length} />
          <Paragraph>{words.mentionNot}</Paragraph>
          <TextFormField
            id="replies-reason"
            label={words.reason}
            rows={4}
            lang={writtenLanguage(reason)}
            value={reason}
            error={hasTried && !hasReason ? words.reasonMissing : undefined}
            onChange={(written) => change({ reason: written })}
          />
          <DateFormField
            id="replies-day"
            label={words.expectedOn}
            value={expectedOn}
            error={hasTried && !hasDay ? words.expectedMissing : undefined}
            onChange={(day) => change({ expectedOn: day })}
          />
          <KeptFormLine kept={form} />
        </ConfirmButton>
      )}
      {result && <Outcome result={result} />}
    </>
  );
}
