import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { feesRoutes } from '@karakter/contract/fees/routes';
import type { Route } from '@karakter/contract/platform/route';
import { type CountedWork, computeClaim } from '@karakter/domain/fees/computation';
import { isCorrected } from '@karakter/domain/fees/fee-claim';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiKey, useCommand } from '../../api/api.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { LeftOfForm } from '../../kept-writing/left/LeftInForm.tsx';
import { type KeptForm, useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useLookAgain } from '../../kept-writing/use-look-again.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { TextFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { Computation } from './Computation.tsx';
import { type ClaimField, type ClaimForm, claimOf, faultsOf, formOf, numberFaults } from './claim-form.ts';
import * as styles from './fees.module.css';
import { feesText } from './fees-texts.ts';
import { writtenKroner } from './money.ts';

type Received<R extends Route> = R['response']['_zod']['output'];
type MyFee = Received<typeof feesRoutes.showMyFee>;

/** What the page calls the fields. */
function useFieldNames() {
  const { scripts, explanations, correction, meetings, other, otherNote, expenses, expensesNote } =
    useText(feesText);
  return { scripts, explanations, correction, meetings, other, otherNote, expenses, expensesNote };
}

type FieldsProps = {
  readonly form: ClaimForm;
  readonly hasCorrection: boolean;
  readonly error: (field: ClaimField) => string | undefined;
  readonly onChange: (change: Partial<ClaimForm>) => void;
  readonly onLeave: (field: ClaimField) => void;
};

function Fields({ form, hasCorrection, error, onChange, onLeave }: FieldsProps) {
  const text = useText(feesText);
  const field = (name: ClaimField, label: string, more: { rows?: number; description?: string } = {}) => (
    <TextFormField
      id={`fee-${name}`}
      label={label}
      value={form[name]}
      error={error(name)}
      onChange={(value) => onChange({ [name]: value })}
      onBlur={() => onLeave(name)}
      {...more}
    />
  );
  const hours = { description: text.hoursHelp };
  return (
    <>
      <div className={styles.pair}>
        {field('scripts', text.scripts)}
        {field('explanations', text.explanations)}
      </div>
      {hasCorrection && field('correction', text.correction, { rows: 2 })}
      <div className={styles.pair}>
        {field('meetings', text.meetings, hours)}
        {field('other', text.other, hours)}
      </div>
      {form.other !== '' && field('otherNote', text.otherNote, { rows: 2 })}
      <div className={styles.pair}>{field('expenses', text.expenses)}</div>
      {form.expenses !== '' && field('expensesNote', text.expensesNote, { rows: 2 })}
    </>
  );
}

/**
 * The errors that are shown: all of them after a try to send, and before it those of the numbers that the person has
 * typed and left, and the ones that stood there from the beginning.
 */
function useShownFaults(form: ClaimForm, left: CountedWork) {
  const text = useText(feesText);
  const [isTried, setTried] = useState(false);
  const [wrong, setWrong] = useState<readonly ClaimField[]>(() => numberFaults(form).map(([field]) => field));
  const faults = faultsOf(form, left);
  const unread = numberFaults(form);
  const error = (field: ClaimField) => {
    const shown = isTried ? faults : unread.filter(([name]) => wrong.includes(name));
    const fault = shown.find(([name]) => name === field)?.[1];
    return fault ? text[fault] : undefined;
  };
  const leave = (field: ClaimField) => {
    const others = wrong.filter((name) => name !== field);
    setWrong(unread.some(([name]) => name === field) ? [...others, field] : others);
  };
  return { faults, error, leave, showAll: () => setTried(true), isUnread: unread.length > 0 };
}

type FormPartProps = { readonly fee: MyFee; readonly kept: KeptForm<ClaimForm> };

/** The claim that is being written: Karakter's counts, what the grader adds, and what it comes to [G14]. */
function ClaimFormPart({ fee, kept }: FormPartProps) {
  const text = useText(feesText);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const { commissionId, left, rate, workKind, claims } = fee;
  const returned = claims.find(({ state }) => state === 'returned');
  const names = useFieldNames();
  const [isAsking, setAsking] = useState(false);
  const submit = useCommand(feesRoutes.submitFeeClaim, {
    invalidates: [feesRoutes.showMyFee, feesRoutes.listMyFees],
    fetchesAt409: true,
    onAccepted: () => {
      setAsking(false);
      kept.done();
    },
    onDone: () => announce(text.submitted),
  });
  const form = kept.content;
  const { faults, error, leave, showAll, isUnread } = useShownFaults(form, left);
  const claim = claimOf(form);
  const computed = rate && computeClaim(claim, rate, workKind);
  const label = returned ? text.submitAgain : text.submit;
  const ask = () => {
    const [first] = faults;
    if (first) showAndFocus(showAll, `fee-${first[0]}`);
    else setAsking(true);
  };
  return (
    <section className={styles.part}>
      <Paragraph>{text.counted(left.scripts, left.explanations)}</Paragraph>
      <Fields
        form={form}
        hasCorrection={isCorrected(left, claim)}
        error={error}
        onLeave={leave}
        onChange={(change) => kept.change((before) => ({ ...before, ...change }))}
      />
      <KeptFormLine kept={kept} names={names} />
      {computed && rate ? (
        <>
          <Heading level={2} data-size="xs">
            {text.hourly(writtenKroner(rate.hourlyOre, language))}
          </Heading>
          <Computation {...computed} />
          {isUnread && (
            <Alert data-color="warning" data-size="sm">
              {text.sumIncomplete}
            </Alert>
          )}
          <div>
            <Button onClick={ask}>{label}</Button>
          </div>
          <ConfirmDialog
            open={isAsking}
            title={label}
            confirmLabel={label}
            isPending={submit.isPending}
            failure={submit.error}
            onConfirm={() => submit.mutate({ params: { commissionId }, body: claim })}
            onCancel={() => setAsking(false)}
          >
            <Paragraph>{text.submitWords(writtenKroner(computed.totalOre, language))}</Paragraph>
          </ConfirmDialog>
        </>
      ) : (
        <Paragraph>{text.noRate}</Paragraph>
      )}
    </section>
  );
}

/** The form of the grader's next claim; while a claim is with the exam office, what was typed and is not in it. */
function ClaimWriting({ fee }: { readonly fee: MyFee }) {
  const { scripts: _, explanations: __, ...names } = useFieldNames();
  const { commissionId, left, claims } = fee;
  const open = claims.find(({ state }) => state === 'submitted' || state === 'returned');
  const [initial] = useState(() => formOf(left, open?.claimed));
  const kept = useKeptForm(`fee:${commissionId}`, initial);
  const queries = useQueryClient();
  useLookAgain(kept, () => queries.invalidateQueries({ queryKey: apiKey(feesRoutes.showMyFee) }));
  if (open?.state !== 'submitted') return <ClaimFormPart fee={fee} kept={kept} />;
  const sent = claims.flatMap(({ counted, claimed }) => [formOf(counted, undefined), formOf(left, claimed)]);
  const known = [initial, ...sent];
  return <LeftOfForm kept={kept} known={known} names={names} />;
}

/**
 * A grader's claim as it is written. Another claim, or one that was returned, is another form; a claim that is sent in is
 * not, so that what another window has typed since then stays on the page.
 */
export function MyClaim({ fee }: { readonly fee: MyFee }) {
  const stage = fee.claims.map(({ id, state }) => `${id} ${state}`).join();
  const [begun, setBegun] = useState(stage);
  const isWithOffice = fee.claims.some(({ state }) => state === 'submitted');
  if (!isWithOffice && begun !== stage) setBegun(stage);
  return <ClaimWriting key={begun} fee={fee} />;
}
