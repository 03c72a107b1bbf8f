import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { OfficeReassessment } from '@karakter/contract/appeal/reassessment/views';
import type { AppealCase } from '@karakter/contract/appeal/views';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { writtenLanguage } from '@karakter/domain/text/written-language';
import { useState } from 'react';
import { useApi, useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { osloFields } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { showAndFocus } from '../../../ui/focus/show-and-focus.ts';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import * as styles from '../../planning/styles/planning.module.css';
import { NewAssessmentForm } from '../NewAssessmentForm.tsx';
import { Choices } from './Choices.tsx';
import { Deciding } from './Deciding.tsx';
import { officeReassessmentText } from './office-texts.ts';
import { ProtocolPart } from './ProtocolPart.tsx';
import { Replacing } from './Replacing.tsx';
import { reassessmentCommand } from './reassessment-command.ts';
import { reassessmentText } from './reassessment-texts.ts';

type MemberProps = {
  readonly current: OfficeReassessment;
  readonly member: OfficeReassessment['members'][number];
};

/** How far a member has come. */
function Progress({ member: { hasSigned, hasAssessed, hasAccepted } }: Pick<MemberProps, 'member'>) {
  const text = useText(officeReassessmentText);
  if (hasSigned) return <StatusTag tone="done">{text.signed}</StatusTag>;
  if (hasAssessed) return <StatusTag tone="open">{text.assessed}</StatusTag>;
  return <StatusTag tone="open">{hasAccepted ? text.accepted : text.waiting}</StatusTag>;
}

function Member({ current, member }: MemberProps) {
  const text = useText(officeReassessmentText);
  return (
    <li>
      {member.name} <Progress member={member} />{' '}
      {member.hasGround && <StatusTag tone="late">{text.hasGround}</StatusTag>}
      {member.isAway && <StatusTag tone="due">{text.isAway}</StatusTag>}
      {current.allowed.includes('replace') && <Replacing current={current} member={member} />}
    </li>
  );
}

function Cancelling({ current }: { readonly current: OfficeReassessment }) {
  const text = useText(officeReassessmentText);
  const form = useKeptForm(`reassessment-cancel:${current.id}`, '');
  const { content: reason } = form;
  const [hasTried, setTried] = useState(false);
  const cancel = useCommand(reassessmentRoutes.cancelReassessment, {
    ...reassessmentCommand,
    onDone: form.done,
  });
  const params = { reassessmentId: current.id };
  const confirm = (close: () => void) => {
    if (reason.trim() === '') return showAndFocus(() => setTried(true), 'reassessment-cancel');
    cancel.mutate({ params, body: { version: current.version, reason } }, { onSuccess: close });
  };
  return (
    <ConfirmButton label={text.cancel} variant="secondary" danger command={cancel} onConfirm={confirm}>
      <Paragraph>{text.cancelWords}</Paragraph>
      <TextFormField
        id="reassessment-cancel"
        label={text.reason}
        rows={3}
        lang={writtenLanguage(reason)}
        value={reason}
        error={hasTried && reason.trim() === '' ? text.reasonMissing : undefined}
        onChange={form.change}
      />
      <KeptFormLine kept={form} />
    </ConfirmButton>
  );
}

type CurrentProps = {
  readonly view: AppealCase;
  readonly current: OfficeReassessment;
  readonly mayDecide: boolean;
};

function Current({ view, current, mayDecide }: CurrentProps) {
  const text = useText(officeReassessmentText);
  const { states } = useText(reassessmentText);
  const { language } = useLanguage();
  const { allowed } = current;
  return (
    <>
      <p>
        <StatusTag tone={current.state === 'signed' ? 'done' : 'open'}>{states[current.state]}</StatusTag>
      </p>
      {current.dueOn !== null && <p>{text.dueBy(writtenDate(current.dueOn, language))}</p>}
      <ul className="plain-list">
        {current.members.map((member) => (
          <Member key={member.personId} current={current} member={member} />
        ))}
      </ul>
      <ProtocolPart protocol={current.protocol} />
      {allowed.length > 0 && !mayDecide && <Paragraph>{text.onlyOffice}</Paragraph>}
      <div className={styles.seatChoices}>
        {allowed.includes('decide') && mayDecide && <Deciding view={view} current={current} />}
        {allowed.includes('cancel') && <Cancelling current={current} />}
      </div>
    </>
  );
}

/** The new assessment on the page of its case: whom to give it to, how far it has come, and the one decision [K6]. */
export function CaseReassessment({ view }: { readonly view: AppealCase }) {
  const text = useText(officeReassessmentText);
  const { language } = useLanguage();
  const found = useApi(reassessmentRoutes.showCaseReassessment, { params: { appealId: view.id } });
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  const { choices, current, cancelled, mayDecide } = found.data;
  return (
    <section className={styles.commission}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      {cancelled.map(({ openedAt, closedAt, reason }) => (
        <p key={openedAt} className="quiet">
          {text.earlier(writtenDate(osloFields(closedAt).date, language))} {reason}
        </p>
      ))}
      {current === null ? (
        <>
          <Choices view={view} choices={choices} />
          {mayDecide && (
            <Details>
              <Details.Summary>{text.onPaper}</Details.Summary>
              <Details.Content>
                <NewAssessmentForm view={view} />
              </Details.Content>
            </Details>
          )}
        </>
      ) : (
        <Current view={view} current={current} mayDecide={mayDecide} />
      )}
    </section>
  );
}
