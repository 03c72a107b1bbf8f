import { Alert, Heading } from '@digdir/designsystemet-react';
import { type ProtocolContent, protocolChanges } from '@karakter/domain/grading/protocol/protocol-content';
import { useText } from '../../../text/language.tsx';
import { signOffText } from './sign-off-texts.ts';
import { useWrittenLine } from './use-written-line.ts';

type ProtocolChangesProps = {
  readonly title: string;
  readonly before: ProtocolContent;
  readonly after: ProtocolContent;
};

/** What has changed since the member signed or opened the protocol; nothing where nothing has. */
export function ProtocolChanges({ title, before, after }: ProtocolChangesProps) {
  const text = useText(signOffText);
  const { resultOf } = useWrittenLine();
  const changes = protocolChanges(before, after);
  if (changes.length === 0) return null;
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <ul>
        {changes.map((change) => {
          if (change.what === 'members') return <li key="members">{text.membersChanged}</li>;
          const [from, to] = [resultOf(change.before), resultOf(change.after)];
          const { candidateNumber: number } = change;
          return (
            <li key={number}>
              {from === to ? text.setAgain(number, to) : text.changedFrom(number, from, to)}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
