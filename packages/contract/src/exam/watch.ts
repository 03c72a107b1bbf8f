import { timeReasons } from '@karakter/domain/rules/time-reasons';
import { z } from 'zod';
import { instantText } from '../platform/route.ts';

/** When the invigilators see the exam's candidates [D9]. */
export const watch = z.object({
  opensAt: instantText,
  closesAt: instantText,
  isOpen: z.boolean(),
  /** The reasons for a change of time that the institution offers [D7]. */
  timeReasons: z.array(z.enum(timeReasons)),
});
