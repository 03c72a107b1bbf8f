import { Button, Heading } from '@digdir/designsystemet-react';
import { checkSentence } from '@karakter/contract/operations/check-sentence';
import { checkTitles } from '@karakter/contract/operations/check-texts';
import { type Check, type FindingState, stateOfFinding } from '@karakter/contract/operations/checks';
import { operationsRoutes } from '@karakter/contract/operations/routes';
import { writtenClock } from '@karakter/domain/calendar/dates';
import { useApi, useCommand } from '../../api/api.ts';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';
import * as styles from './operations.module.css';
import { stateText } from './state-texts.ts';

const tones: Readonly<Record<FindingState, StatusTone>> = {
  fine: 'done',
  attention: 'due',
  failed: 'late',
  unused: 'open',
};

function CheckLine({ check }: { readonly check: Check }) {
  const text = useText(stateText);
  const { language } = useLanguage();
  const state = stateOfFinding(check.finding);
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <strong>{checkTitles[language][check.name]}</strong>
        <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
      </div>
      {checkSentence(check, language)}
    </li>
  );
}

function TestMail() {
  const text = useText(stateText);
  const mail = useCommand(operationsRoutes.sendTestMail, {});
  const { data } = mail;
  return (
    <>
      <Button variant="secondary" loading={mail.isPending} onClick={() => mail.mutate({})}>
        {text.sendTestMail}
      </Button>
      <p role="status">{data && text.testMail[data.outcome](data.to, data.detail ?? '')}</p>
      {mail.error && <FailedState failure={mail.error} />}
    </>
  );
}

/** Services outside the program. They are tried for real when the page opens, and by the button. */
export function OutsideChecks() {
  const text = useText(stateText);
  const { language } = useLanguage();
  const tried = useApi(operationsRoutes.checkOutside, {});
  return (
    <section className={styles.part} aria-labelledby="outside">
      <Heading level={2} data-size="xs" id="outside">
        {text.outside}
      </Heading>
      {tried.isPending && <LoadingState />}
      {tried.isError && <FailedState failure={tried.error} onRetry={() => void tried.refetch()} />}
      {tried.data && (
        <>
          <ul className={styles.lines}>
            {tried.data.checks.map((check) => (
              <CheckLine key={check.name} check={check} />
            ))}
          </ul>
          <p className="quiet" role="status">
            {text.triedAt(writtenClock(tried.data.at, language))}
          </p>
        </>
      )}
      <div className={styles.trials}>
        <Button variant="secondary" loading={tried.isFetching} onClick={() => void tried.refetch()}>
          {text.tryOutside}
        </Button>
        <Button asChild variant="secondary">
          <a href={apiUrl(operationsRoutes.makeTestSeal, {})} download>
            {text.testSeal}
          </a>
        </Button>
        <TestMail />
      </div>
    </section>
  );
}
