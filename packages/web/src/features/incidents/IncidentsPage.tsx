import { Button, Heading, Link } from '@digdir/designsystemet-react';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useText } from '../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import * as styles from './incidents.module.css';
import { RegisterForm } from './RegisterForm.tsx';
import { incidentsText } from './texts.ts';

const lookAgainMs = 10_000;

type RegisterProps = { readonly examId: string; readonly now: string; readonly mayRegister: boolean };

/**
 * The form is open at once where the address names the candidate it is for, as the board does. Once open it stays with
 * what is typed in it, and the server refuses if it must.
 */
function Register({ examId, now, mayRegister }: RegisterProps) {
  const text = useText(incidentsText);
  const [search, setSearch] = useSearchParams();
  const candidacyId = search.get('candidate');
  const [isOpen, setOpen] = useState(mayRegister && candidacyId !== null);
  const close = () => {
    setOpen(false);
    setSearch({}, { replace: true });
  };
  return (
    <>
      {!mayRegister && <p className="quiet">{text.closed}</p>}
      {mayRegister && !isOpen && (
        <div>
          <Button onClick={() => setOpen(true)}>{text.register}</Button>
        </div>
      )}
      {isOpen && <RegisterForm examId={examId} now={now} candidacyId={candidacyId} onDone={close} />}
    </>
  );
}

function Incidents({ examId }: { readonly examId: string }) {
  const text = useText(incidentsText);
  const list = useApi(
    incidentsRoutes.listIncidents,
    { params: { examId } },
    { refetchInterval: lookAgainMs },
  );
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  const { incidents, now, mayRegister, mayDecide, mayReport } = list.data;
  const report = apiUrl(incidentsRoutes.incidentReport, { params: { examId } });
  return (
    <div className={styles.incidentsPage}>
      <Register examId={examId} now={now} mayRegister={mayRegister} />
      {incidents.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <section className={styles.incidentSection} aria-labelledby="incidents">
          <div className={styles.incidentHead}>
            <Heading level={2} data-size="2xs" id="incidents">
              {text.list}
            </Heading>
            {mayReport && (
              <Link href={report} download>
                {text.report}
              </Link>
            )}
          </div>
          <ul className={styles.incidentList}>
            {incidents.map((incident) => (
              <IncidentCard key={incident.id} examId={examId} incident={incident} mayDecide={mayDecide} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Incidents on exam day, and the decisions on them [D10]. */
export function IncidentsPage() {
  const text = useText(incidentsText);
  return <ExamFrame title={text.title}>{(exam) => <Incidents examId={exam.id} />}</ExamFrame>;
}
