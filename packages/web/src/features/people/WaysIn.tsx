import { type ProviderName, providerNames, signInRoutes } from '@karakter/contract/sign-in/routes';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import * as styles from './sign-in.module.css';
import { signInText } from './texts.ts';

type WayIn = {
  readonly provider: ProviderName;
  readonly label: string;
  readonly variant: 'primary' | 'secondary';
};

/** The ways of signing in that are set up, each with its button and the people it is for [U2]. */
export function WaysIn({ button }: { readonly button: (way: WayIn) => ReactNode }) {
  const text = useText(signInText);
  // All buttons until the answer is known, so that no one waits for a button.
  const { data: ways } = useApi(signInRoutes.ways, {});
  const providers = ways?.providers ?? providerNames;
  return (
    <ul className={styles.waysIn}>
      {providers.map((provider, place) => (
        <li key={provider}>
          {button({ provider, label: text.ways[provider], variant: place === 0 ? 'primary' : 'secondary' })}
          <span className="quiet">{text.waysFor[provider]}</span>
        </li>
      ))}
    </ul>
  );
}
