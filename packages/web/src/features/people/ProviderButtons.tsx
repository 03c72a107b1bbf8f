import { Button } from '@digdir/designsystemet-react';
import { type ProviderName, providerNames, signInRoutes } from '@karakter/contract/sign-in/routes';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import * as styles from './sign-in.module.css';
import { signInText } from './texts.ts';

type ProviderButtonsProps = {
  readonly onChoose: (provider: ProviderName) => void;
  readonly isPending: boolean;
};

/** The ways of signing in, as buttons of a form that has something to do first. */
export function ProviderButtons({ onChoose, isPending }: ProviderButtonsProps) {
  const text = useText(signInText);
  const { data: ways } = useApi(signInRoutes.ways, {});
  const providers = ways?.providers ?? providerNames;
  const words = {
    feide: { label: text.feide, forWhom: text.feideFor },
    idporten: { label: text.idPorten, forWhom: text.idPortenFor },
  };
  return (
    <ul className={styles.waysIn}>
      {providers.map((provider, place) => (
        <li key={provider}>
          <Button
            type="button"
            variant={place === 0 ? 'primary' : 'secondary'}
            loading={isPending}
            onClick={() => onChoose(provider)}
          >
            {words[provider].label}
          </Button>
          <span className="quiet">{words[provider].forWhom}</span>
        </li>
      ))}
    </ul>
  );
}
