import { waitingRoutes } from '@karakter/contract/sign-in/waiting';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { waitingText } from './waiting-texts.ts';

/** The way from the register to the sign-ins that wait, with their number. */
export function WaitingLink() {
  const text = useText(waitingText);
  const { data } = useApi(waitingRoutes.list, {});
  return (
    <p className="page-about">
      <TextLink to="/waiting-sign-ins">{data ? text.linkWith(data.inAll) : text.title}</TextLink>
    </p>
  );
}
