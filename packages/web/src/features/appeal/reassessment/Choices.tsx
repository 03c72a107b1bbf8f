import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { CaseReassessment } from '@karakter/contract/appeal/reassessment/views';
import { appealRoutes } from '@karakter/contract/appeal/routes';
import type { AppealCase } from '@karakter/contract/appeal/views';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { isUnreadableDate } from '../../../text/oslo-time.ts';
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx';
import { DateFormField } from '../../../ui/dates/DateFormField.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { CommissionEditor, noMembers } from '../../planning/CommissionEditor.tsx';
import { Findings } from '../../planning/Findings.tsx';
import * as styles from '../../planning/styles/planning.module.css';
import { officeReassessmentText } from './office-texts.ts';
import { reassessmentCommand } from './reassessment-command.ts';

type Choice = CaseReassessment['choices'][number];
type ChoiceProps = { readonly view: AppealCase; readonly choice: Choice };

const empty = { dueOn: '' };

/** The day by which the graders are to be finished: null where none is chosen, undefined where what was typed is no day. */
const dayIn = (typed: string) => (isUnreadableDate(typed) ? undefined : typed.trim() || null);

type DayProps = { readonly id: string; readonly typed: string; readonly onChange: (typed: string) => void };

function Day({ id, typed, onChange }: DayProps) {
  const text = useText(officeReassessmentText);
  return (
    <DateFormField
      id={id}
      label={text.day}
      description={text.dayAbout}
      value={typed}
      error={isUnreadableDate(typed) ? text.dayWrong : undefined}
      onChange={onChange}
    />
  );
}

/** The members that follow from a composition, with what the rules say about them. */
function Proposed({ view, choice }: ChoiceProps) {
  const text = useText(officeReassessmentText);
  const form = useKeptForm(`reassessment-day:${view.id}:${choice.composition}`, empty);
  const open = useCommand(reassessmentRoutes.openReassessment, { ...reassessmentCommand, onDone: form.done });
  const fieldId = `reassessment-due-${choice.composition}`;
  const { composition, members, fault, findings } = choice;
  const isLawful = fault === null && findings.every(({ severity }) => severity !== 'stop');
  const confirm = (close: () => void) => {
    const dueOn = dayIn(form.content.dueOn);
    if (dueOn === undefined) return document.getElementById(fieldId)?.focus();
    const body = {
      version: view.version,
      composition,
      members: members.map(({ name: _, ...member }) => member),
      dueOn,
    };
    open.mutate({ params: { appealId: view.id }, body }, { onSuccess: close });
  };
  return (
    <>
      <ul>
        {members.map(({ personId, name, external }) => (
          <li key={personId}>
            {name} {external && <span className="quiet">({text.external})</span>}
          </li>
        ))}
      </ul>
      {fault === null ? null : <StatusTag tone="late">{text.faults[fault]}</StatusTag>}
      <Findings
        findings={findings}
        nameOf={(id) => members.find(({ personId }) => personId === id)?.name ?? ''}
      />
      {isLawful && (
        <div>
          <ConfirmButton
            label={text.give}
            title={`${text.give}: ${text.compositions[composition]}`}
            variant="secondary"
            command={open}
            onConfirm={confirm}
          >
            <Paragraph>{text.giveWords}</Paragraph>
            <Day
              id={fieldId}
              typed={form.content.dueOn}
              onChange={(dueOn) => form.change(() => ({ dueOn }))}
            />
            <KeptFormLine kept={form} />
          </ConfirmButton>
        </div>
      )}
    </>
  );
}

/** Graders whom the office finds. */
function Found({ view, choice: { composition } }: ChoiceProps) {
  const text = useText(officeReassessmentText);
  const graders = useKeptForm(`reassessment-graders:${view.id}`, noMembers);
  const day = useKeptForm(`reassessment-day:${view.id}:${composition}`, empty);
  const open = useCommand(reassessmentRoutes.openReassessment, {
    ...reassessmentCommand,
    onDone: () => {
      graders.done();
      day.done();
    },
  });
  const fieldId = `reassessment-due-${composition}`;
  const give = (members: ProposedMember[]) => {
    const dueOn = dayIn(day.content.dueOn);
    if (dueOn === undefined) return document.getElementById(fieldId)?.focus();
    open.mutate({ params, body: { version: view.version, composition, members, dueOn } });
  };
  const params = { appealId: view.id };
  return (
    <>
      <Paragraph>{text.nobody}</Paragraph>
      <Day id={fieldId} typed={day.content.dueOn} onChange={(dueOn) => day.change(() => ({ dueOn }))} />
      <CommissionEditor
        examId={view.exam.examId}
        id="reassessment"
        members={graders.content}
        onMembers={graders.change}
        isPending={open.isPending}
        failure={open.error}
        isSaved={false}
        checkRoute={appealRoutes.checkNewAssessment}
        saveLabel={text.give}
        onSave={give}
      />
      <KeptFormLine kept={graders} />
    </>
  );
}

/** The compositions that the rules allow, the usual one first [K6]. */
export function Choices({
  view,
  choices,
}: Pick<CaseReassessment, 'choices'> & { readonly view: AppealCase }) {
  const text = useText(officeReassessmentText);
  return (
    <>
      <Paragraph>{text.choose}</Paragraph>
      {choices.map((choice) => (
        <section key={choice.composition} className={styles.commission}>
          <Heading level={3} data-size="2xs">
            {text.compositions[choice.composition]}
          </Heading>
          {choice.composition === 'new' ? (
            <Found view={view} choice={choice} />
          ) : (
            <Proposed view={view} choice={choice} />
          )}
        </section>
      ))}
    </>
  );
}
