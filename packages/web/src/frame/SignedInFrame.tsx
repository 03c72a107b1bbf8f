import { DemonstrationClock } from '../features/demo/DemonstrationClock.tsx';
import { SignedInLayout } from '../features/people/SignedInLayout.tsx';

/** The frame with the parts that only the demonstration has. */
export function SignedInFrame() {
  return <SignedInLayout demoClock={<DemonstrationClock />} />;
}
