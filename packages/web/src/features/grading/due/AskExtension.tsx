import { Button, Paragraph } from '@digdir/designsystemet-react';
import { dueRoutes } from '@karakter/contract/grading/due/routes';
import type { ExtensionScope } from '@karakter/domain/grading/due/extension';
import { extensionGrounds } from '@karakter/domain/rules/extension-grounds';
import type { JsonValue } from '@karakter/domain/text/canonical-json';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { inWords } from '../../../kept-writing/document/changed-writing.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { LeftInForm } from '../../../kept-writing/left/LeftInForm.tsx';
import { type KeptForm, useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { SelectFormField, TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { type AskDraft, askBody, emptyAsk, missingIn } from './ask-draft.ts';
import { askText } from './ask-texts.ts';
import { dueChanged } from './due-changed.ts';
import { dueText } from './due-texts.ts';

type Commissions = readonly { readonly commissionId: string; readonly number: number }[];
type FieldsProps = {
  readonly draft: AskDraft;
  readonly commissions: Commissions;
  readonly scopes: readonly ExtensionScope[];
  readonly missing: readonly string[];
  readonly change: (change: Partial<AskDraft>) => void;
};

function Whom({ draft, commissions, scopes, missing, change }: FieldsProps) {
  const text = useText(askText);
  const due = useText(dueText);
  const first = commissions[0]?.commissionId ?? '';
  const offered = scopes.filter((scope) => scope !== 'commission' || commissions.length > 1);
  return (
    <>
      <SelectFormField
        id="ask-scope"
        label={text.scope}
        value={draft.scope}
        options={offered.map((value) => ({ value, label: text.scopes[value] }))}
        onChange={(scope) => change({ scope })}
      />
      {draft.scope === 'commission' && (
        <SelectFormField
          id="ask-commission"
          label={text.commission}
          value={draft.commissionId || first}
          options={commissions.map((each) => ({
            value: each.commissionId,
            label: due.ofCommission(each.number),
          }))}
          onChange={(commissionId) => change({ commissionId })}
        />
      )}
      {draft.scope === 'candidates' && (
        <TextFormField
          id="ask-numbers"
          label={text.numbers}
          description={text.numbersAbout}
          value={draft.numbers}
          error={missing.includes('numbers') ? text.numbersMissing : undefined}
          onChange={(numbers) => change({ numbers })}
        />
      )}
    </>
  );
}

function Fields(props: FieldsProps) {
  const { draft, missing, change } = props;
  const text = useText(askText);
  const { grounds } = useText(dueText);
  return (
    <>
      <Whom {...props} />
      <SelectFormField
        id="ask-ground"
        label={text.ground}
        value={draft.ground}
        options={extensionGrounds.map((value) => ({ value, label: grounds[value] }))}
        onChange={(ground) => change({ ground })}
      />
      <DateFormField
        id="ask-until"
        label={text.until}
        value={draft.until}
        error={missing.includes('until') ? text.untilMissing : undefined}
        onChange={(until) => change({ until })}
      />
      <TextFormField
        id="ask-reason"
        rows={4}
        label={text.reason}
        value={draft.reason}
        error={missing.includes('reason') ? text.reasonMissing : undefined}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}

const askKey = (examId: string) => `ask-extension:${examId}`;

function useFieldNames() {
  const { scope, commission, numbers, ground, until, reason } = useText(askText);
  return { scope, commissionId: commission, numbers, ground, until, reason };
}

function AskLine({ kept }: { readonly kept: KeptForm<AskDraft> }) {
  const { scopes } = useText(askText);
  const { grounds } = useText(dueText);
  const said: Readonly<Record<string, string>> = { ...scopes, ...grounds };
  const words = (value: JsonValue) => said[String(value)] ?? inWords(value);
  return <KeptFormLine kept={kept} names={useFieldNames()} words={words} />;
}

type AskProps = {
  readonly examId: string;
  readonly commissions: Commissions;
  readonly scopes: readonly ExtensionScope[];
};

function AskDialog({ examId, commissions, scopes, onClose }: AskProps & { readonly onClose: () => void }) {
  const text = useText(askText);
  const announce = useAnnounce();
  const kept = useKeptForm(askKey(examId), emptyAsk);
  const [isTried, setTried] = useState(false);
  const ask = useCommand(dueRoutes.askExtension, {
    invalidates: dueChanged,
    fetchesAt409: true,
    onAccepted: kept.done,
    onDone: () => {
      announce(text.asked);
      onClose();
    },
  });
  const draft = kept.content;
  const missing = missingIn(draft);
  const send = () => {
    const [first] = missing;
    if (first) return showAndFocus(() => setTried(true), `ask-${first}`);
    ask.mutate({ params: { examId }, body: askBody(draft, commissions[0]?.commissionId ?? '') });
  };
  return (
    <ConfirmDialog
      open
      title={text.ask}
      confirmLabel={text.ask}
      isPending={ask.isPending}
      failure={ask.error}
      onConfirm={send}
      onCancel={onClose}
    >
      <Paragraph>{text.about}</Paragraph>
      <Fields
        draft={draft}
        commissions={commissions}
        scopes={scopes}
        missing={isTried ? missing : []}
        change={(change) => kept.change((now) => ({ ...now, ...change }))}
      />
      <AskLine kept={kept} />
    </ConfirmDialog>
  );
}

/**
 * Asks for more time for the grades, in a dialog; the rector's delegate decides [G9]. Where a colleague asked first, the
 * dialog stays with the answer until it is closed, and what was typed is shown.
 */
export function AskExtension({ mayAsk, ...props }: AskProps & { readonly mayAsk: boolean }) {
  const text = useText(askText);
  const { numbers, until, reason } = useFieldNames();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {mayAsk && (
        <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
          {text.ask}
        </Button>
      )}
      {isOpen && <AskDialog {...props} onClose={() => setOpen(false)} />}
      {!mayAsk && !isOpen && (
        <LeftInForm draftKey={askKey(props.examId)} initial={emptyAsk} names={{ numbers, until, reason }} />
      )}
    </>
  );
}
