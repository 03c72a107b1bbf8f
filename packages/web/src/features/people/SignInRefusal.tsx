import { Alert } from '@digdir/designsystemet-react';
import { platformRefusals } from '@karakter/contract/platform/refusals';
import { signInRefusals } from '@karakter/contract/sign-in/refusals';
import { useLanguage } from '../../text/language.tsx';
import { ExamDayPhone } from '../../ui/phone/ExamDayPhone.tsx';
import { useExamDayPhone } from './use-exam-day-phone.ts';

const sentences = { ...signInRefusals, ...platformRefusals };

const isKnown = (code: string): code is keyof typeof sentences => Object.hasOwn(sentences, code);

/** Why a sign-in failed, and whom to call: the server sends the browser back here with the refusal's code. */
export function SignInRefusal({ code }: { readonly code: string | null }) {
  const { language } = useLanguage();
  const phone = useExamDayPhone();
  if (code === null) return null;
  const { [language]: sentence } = sentences[isKnown(code) ? code : 'signInFailed'];
  return (
    <>
      <Alert data-color="warning" role="alert">
        {sentence}
      </Alert>
      <ExamDayPhone phone={phone} />
    </>
  );
}
