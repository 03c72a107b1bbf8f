import { Button, Paragraph } from '@digdir/designsystemet-react';
import { changingRoutes } from '@karakter/contract/after-publishing/routes';
import type { ExamView } from '@karakter/contract/exam/routes';
import { writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import type { ChangeReason } from '@karakter/domain/rules/change-reasons';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptChanges } from '../../kept-writing/use-kept-changes.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { osloFields } from '../../text/oslo-time.ts';
import { FormErrors } from '../../ui/FormField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { StartFields } from '../exam/FactsFields.tsx';
import { type FactsErrors, listed, useFactsErrors } from '../exam/facts-draft.ts';
import { factsFaultsText } from '../exam/facts-faults-texts.ts';
import { BecauseFields } from './BecauseFields.tsx';
import { type BecauseDraft, noReason } from './because-draft.ts';
import { changingText } from './changing-texts.ts';
import { TimePreviewShown } from './TimePreviewShown.tsx';
import { type TypedTime, timeOf } from './typed-time.ts';
import { useBecause } from './use-because.ts';
import { useAfterChange, useLookFirst } from './use-look-first.ts';

type TimeDraft = BecauseDraft & TypedTime;

function Now({ exam: { facts } }: { readonly exam: ExamView }) {
  const text = useText(changingText);
  const { language } = useLanguage();
  const { startsAt, durationMinutes } = facts;
  const endsAt = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
  return (
    <Paragraph>
      {text.now(writtenInstant(startsAt, language), writtenEnd(endsAt, startsAt, language))}
    </Paragraph>
  );
}

/** The typed change as it is sent, undefined while something is missing; and what is missing, once it was tried. */
function useAsked(draft: TimeDraft, offered: readonly ChangeReason[]) {
  const { noStart } = useText(factsFaultsText);
  const [isTried, setTried] = useState(false);
  const { because, missing, errors: ofReason, onTry } = useBecause(draft, offered);
  const time = timeOf(draft);
  const asked = time && because ? { ...time, ...because } : undefined;
  const errors: FactsErrors = isTried && !time ? { startsAt: noStart } : {};
  const tryIt = () => {
    onTry();
    setTried(true);
  };
  return { asked, missing, errors, ofReason, onTry: tryIt };
}

type Props = { readonly exam: ExamView; readonly offered: readonly ChangeReason[] };

/** Moves a published exam's start or changes its duration: what it does is shown before it is done [P14]. */
export function TimeForm({ exam, offered }: Props) {
  const text = useText(changingText);
  const { startsAt, durationMinutes } = exam.facts;
  const atFirst = { ...osloFields(startsAt), durationMinutes: String(durationMinutes), ...noReason };
  const form = useKeptChanges<TimeDraft>(`exam-time:${exam.id}`, atFirst);
  const { asked, missing, errors, ofReason, onTry } = useAsked(form.content, offered);
  const preview = useCommand(changingRoutes.seeTimeChange);
  const after = useAfterChange(exam, { said: text.changed, onDone: form.done });
  const change = useCommand(changingRoutes.changeTime, after);
  const { look, isLookedAt, seen, confirm } = useLookFirst(asked, {
    examId: exam.id,
    preview,
    change,
    onTry,
  });
  const refused = useFactsErrors(isLookedAt ? preview.error : null, form.content);
  const shownErrors = { ...errors, ...refused };
  const hasFailed = isLookedAt && preview.isError && listed(refused).length === 0;
  return (
    <>
      <form
        className="form-stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          look();
        }}
      >
        <FormErrors errors={[...listed(shownErrors), ...ofReason]} />
        <Now exam={exam} />
        <div className="form-columns">
          <StartFields draft={form.content} errors={shownErrors} onChange={form.change} />
        </div>
        <BecauseFields draft={form.content} offered={offered} missing={missing} onChange={form.change} />
        <KeptFormLine kept={form} />
        {hasFailed && <FailedState failure={preview.error} onRetry={look} />}
        <Button type="submit" variant={seen ? 'secondary' : 'primary'} loading={preview.isPending}>
          {text.look}
        </Button>
      </form>
      {seen && (
        <TimePreviewShown key={seen.seen} examId={exam.id} preview={seen}>
          {change.error && <FailedState failure={change.error} onRetry={look} />}
          <div>
            <Button loading={change.isPending} onClick={() => confirm(seen)}>
              {text.confirm(seen.told.find(({ who }) => who === 'candidates')?.count ?? 0)}
            </Button>
          </div>
        </TimePreviewShown>
      )}
    </>
  );
}
