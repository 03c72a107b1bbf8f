import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ExamView, planningRoutes } from '@karakter/contract/planning';
import { useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState } from '../../ui/States.tsx';
import { examText } from './exam-text.ts';
import { PersonPicker } from './PersonPicker.tsx';

/** The exam's course coordinators; the exam office appoints them. */
export function Coordinators({ exam }: { readonly exam: ExamView }) {
  const text = useText(examText);
  const invalidates = [planningRoutes.seeExam, planningRoutes.examHistory];
  const appoint = useCommand(planningRoutes.appointCoordinator, { invalidates });
  const dismiss = useCommand(planningRoutes.dismissCoordinator, { invalidates });
  const leads = exam.pages.includes('candidates');
  const failure = appoint.error ?? dismiss.error;
  const params = (personId: string) => ({ params: { examId: exam.id, personId } });
  return (
    <section className="exam-section">
      <Heading level={2} data-size="2xs">
        {text.coordinators}
      </Heading>
      {failure && <FailedState failure={failure} />}
      {exam.coordinators.length === 0 && <Paragraph>{text.noCoordinator}</Paragraph>}
      <ul className="plain-list">
        {exam.coordinators.map(({ personId, name, email }) => (
          <li key={personId}>
            {name} <span className="quiet">{email}</span>
            {leads && (
              <Button
                variant="tertiary"
                aria-label={text.dismiss(name)}
                loading={dismiss.isPending}
                onClick={() => dismiss.mutate(params(personId))}
              >
                {text.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leads && (
        <PersonPicker
          id="coordinator"
          label={text.addCoordinator}
          chooseLabel={text.appoint}
          onChoose={({ personId }) => appoint.mutate(params(personId))}
        />
      )}
    </section>
  );
}
