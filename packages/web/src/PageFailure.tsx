import { useRouteError } from 'react-router';
import { offlineRefusal } from './api-refusal.ts';
import { commonText } from './text/common-text.ts';
import { useText } from './text/language.tsx';
import { FailedState } from './ui/States.tsx';
import { WhomToCall } from './ui/WhomToCall.tsx';

/** What is shown where a page itself broke or could not be loaded. */
export function PageFailure() {
  const error = useRouteError();
  const text = useText(commonText);
  const failure = navigator.onLine ? error : offlineRefusal(error);
  return (
    <main id="content" className="page" data-width="reading">
      <FailedState failure={failure} kept={text.nothingLost} onRetry={() => window.location.reload()} />
      <WhomToCall />
    </main>
  );
}
