import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { publishingRoutes } from '@karakter/contract/exam/publishing';
import { type ExamView, planningRoutes } from '@karakter/contract/exam/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState } from '../../ui/States.tsx';
import { appointedText } from './appointed-texts.ts';
import { DutyLine } from './duty/DutyLine.tsx';
import { ManyInvigilators } from './ManyInvigilators.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import * as styles from './styles/planning.module.css';

const invalidates = [planningRoutes.seeExam, planningRoutes.examHistory, publishingRoutes.seePublishing];

type Role = 'coordinators' | 'invigilators';

function useAppointments(role: Role) {
  const coordinators = {
    appoint: useCommand(appointmentRoutes.appointCoordinator, { invalidates }),
    dismiss: useCommand(appointmentRoutes.dismissCoordinator, { invalidates }),
  };
  const invigilators = {
    appoint: useCommand(appointmentRoutes.appointInvigilator, { invalidates }),
    dismiss: useCommand(appointmentRoutes.dismissInvigilator, { invalidates }),
  };
  return { coordinators, invigilators }[role];
}

/** A link to the people of this task leads to the field in which they are found. */
function useWayHere(role: Role) {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === `#${role}`) document.getElementById(role)?.focus();
  }, [hash, role]);
}

type DutyProps = {
  readonly exam: ExamView;
  readonly to: Role;
  readonly personId: string;
  readonly mayChange: boolean;
};

function Duty({ exam, to, personId, mayChange }: DutyProps) {
  const invigilator = exam.invigilators.find((each) => to === 'invigilators' && each.personId === personId);
  if (!invigilator) return null;
  return <DutyLine examId={exam.id} invigilator={invigilator} mayChange={mayChange} />;
}

/** The people appointed to a task of the exam; the exam office appoints them. */
export function Appointed({ exam, to }: { readonly exam: ExamView; readonly to: Role }) {
  const { [to]: text, remove, appoint: appointLabel } = useText(appointedText);
  const { appoint, dismiss } = useAppointments(to);
  useWayHere(to);
  const leads = exam.pages.includes('candidates');
  const failure = appoint.error ?? dismiss.error;
  const params = (personId: string) => ({ params: { examId: exam.id, personId } });
  return (
    <section className={styles.examSection}>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      {failure && <FailedState failure={failure} />}
      {exam[to].length === 0 && <Paragraph>{text.none}</Paragraph>}
      <ul className="plain-list">
        {exam[to].map(({ personId, name, email }) => (
          <li key={personId}>
            {name} <span className="quiet">{email}</span>
            <Duty exam={exam} to={to} personId={personId} mayChange={leads} />
            {leads && (
              <Button
                variant="tertiary"
                aria-label={text.dismiss(name)}
                loading={dismiss.isPending}
                onClick={() => dismiss.mutate(params(personId))}
              >
                {remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leads && (
        <PersonPicker
          id={to}
          label={text.find}
          chooseLabel={appointLabel}
          onChoose={({ personId }) => appoint.mutate(params(personId))}
        />
      )}
      {leads && to === 'invigilators' && <ManyInvigilators examId={exam.id} />}
    </section>
  );
}
