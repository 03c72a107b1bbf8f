import { Heading } from '@digdir/designsystemet-react';
import { type ProtocolSummary, protocolRoutes } from '@karakter/contract/grading/protocol/routes';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import * as styles from '../home/grading-home.module.css';
import * as own from './protocol.module.css';
import { signOffText } from './sign-off-texts.ts';

const tones = { notYet: 'open', toSign: 'due', signed: 'done', changed: 'due' } as const;

function Protocol({ protocol }: { readonly protocol: ProtocolSummary }) {
  const text = useText(signOffText);
  const { language } = useLanguage();
  const { commissionId, kind, number, courseCode, courseTitle, state } = protocol;
  return (
    <li className={styles.commissionLine}>
      <div>
        <Heading level={3} data-size="2xs">
          {courseCode} {courseTitle[language]}
        </Heading>
        <p className="quiet">{text.commission[kind](number)}</p>
      </div>
      <div className={styles.commissionWork}>
        <StatusTag tone={tones[state]}>{text.states[state]}</StatusTag>
      </div>
      <div className="page-actions">
        <LinkButton
          to={`/grading/${commissionId}/protocol`}
          variant={state === 'signed' ? 'tertiary' : 'secondary'}
        >
          {text.open[state]}
        </LinkButton>
      </div>
    </li>
  );
}

/** The protocols of the grader's commissions: those to sign first [G17]. Nothing before one is ready. */
export function ProtocolsToSign() {
  const text = useText(signOffText);
  const mine = useApi(protocolRoutes.listMyProtocols, {});
  if (mine.error) return <FailedState failure={mine.error} onRetry={() => void mine.refetch()} />;
  const protocols = mine.data?.protocols ?? [];
  if (protocols.length === 0) return null;
  const isSigned = ({ state }: ProtocolSummary) => Number(state === 'signed');
  return (
    <section className={own.protocols}>
      <Heading level={2} data-size="xs">
        {text.section}
      </Heading>
      <p className="quiet">{text.sectionAbout}</p>
      <ul className={styles.commissionList}>
        {protocols
          .toSorted((a, b) => isSigned(a) - isSigned(b))
          .map((protocol) => (
            <Protocol key={protocol.commissionId} protocol={protocol} />
          ))}
      </ul>
    </section>
  );
}
