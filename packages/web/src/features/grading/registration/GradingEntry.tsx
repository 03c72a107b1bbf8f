import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { GradingPage } from '../desk/GradingPage.tsx';
import { CommissionGate } from '../home/CommissionGate.tsx';
import { RegistrationPage } from './RegistrationPage.tsx';

/** The page of a commission: the desk for what was handed in, a table for what was not [G8]. */
export function GradingEntry() {
  return (
    <CommissionGate>
      {(open) =>
        hasHandIn(open.commission.form) || open.commission.kind !== 'ordinary' ? (
          <GradingPage />
        ) : (
          <RegistrationPage {...open} />
        )
      }
    </CommissionGate>
  );
}
