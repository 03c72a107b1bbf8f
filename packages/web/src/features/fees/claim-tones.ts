/** How each state of a claim is coloured. */
export const claimTones = {
  draft: 'open',
  submitted: 'due',
  returned: 'late',
  approved: 'done',
  exported: 'done',
} as const;
