/** The shop's sign: a bag on a card, with the next card behind it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect x="8" y="2" width="20" height="25" rx="6" fill="#FF9DAF" transform="rotate(9 18 14)" />
      <rect x="4" y="5" width="20" height="25" rx="6" fill="#D9304C" />
      <path
        d="M9.9 13.6h8.2l.9 9.4H9z M11.5 16.2v-2.8a2.5 2.5 0 0 1 5 0v2.8"
        fill="none"
        stroke="#fff"
        strokeWidth="1.9"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
