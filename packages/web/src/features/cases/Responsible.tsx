import { Button } from '@digdir/designsystemet-react';
import { responsibleRoutes } from '@karakter/contract/cases/routes';
import type { CaseKind } from '@karakter/domain/cases/responsible';
import { useApi, useCommand } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { FailedState, useFailureSentence } from '../../ui/States.tsx';
import * as styles from './cases.module.css';
import { GiveField } from './GiveField.tsx';
import { responsibleText } from './responsible-texts.ts';

type ResponsibleProps = { readonly kind: CaseKind; readonly caseId: string };

/** Who is responsible for a case: taken with one press, given to a colleague, or given back to all [K12]. */
export function Responsible({ kind, caseId }: ResponsibleProps) {
  const text = useText(responsibleText);
  const params = { kind, caseId };
  const found = useApi(responsibleRoutes.showResponsible, { params });
  const set = useCommand(responsibleRoutes.setResponsible, {
    invalidates: [responsibleRoutes.showResponsible],
    fetchesAt409: true,
  });
  const failure = useFailureSentence(set.error);
  if (found.error) return <FailedState failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const { responsible, changes: after, handlers, isClosed, self } = found.data;
  const give = (personId: string | null) => set.mutate({ params, body: { personId, after } });
  const isOwn = responsible?.personId === self;
  const others = handlers.filter(({ personId }) => personId !== self && personId !== responsible?.personId);
  const options = others.map(({ personId: value, name: label }) => ({ value, label }));
  if (isClosed && responsible === null) return null;
  return (
    <section className={styles.responsible} aria-label={text.responsible} data-size="sm">
      <p>
        {responsible ? (
          <>
            {text.responsible}: <strong>{responsible.name}</strong>
          </>
        ) : (
          text.nobody
        )}
      </p>
      {!isClosed && (
        <div className={styles.responsibleActions}>
          {!isOwn && handlers.some(({ personId }) => personId === self) && (
            <Button variant="secondary" disabled={set.isPending} onClick={() => give(self)}>
              {responsible ? text.takeOver : text.take}
            </Button>
          )}
          {options.length > 0 && (
            <GiveField
              id={`give-${caseId}`}
              label={text.give}
              choose={text.choose}
              give={text.giveNow}
              options={options}
              isPending={set.isPending}
              onGive={give}
            />
          )}
          {responsible && (
            <Button variant="tertiary" disabled={set.isPending} onClick={() => give(null)}>
              {text.giveBack}
            </Button>
          )}
        </div>
      )}
      {set.error && <p role="alert">{failure}</p>}
    </section>
  );
}
