/** An x with a lowered or raised 2, drawn, since text beside a button's name would have to be part of the name. */
export function SignIcon({ isRaised }: { readonly isRaised: boolean }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
    >
      <path d="M3 7l9 11M12 7L3 18" />
      <path
        d="M15.5 15.5a2.25 2.25 0 1 1 4 1.4L15.5 22H21"
        transform={`translate(0 ${isRaised ? -11 : 0})`}
      />
    </svg>
  );
}
