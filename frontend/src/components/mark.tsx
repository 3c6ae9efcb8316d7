/** The shop's sign: a card with a picture and two lines, and the next card behind it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect x="8" y="2" width="20" height="25" rx="6" fill="#FF9DAF" transform="rotate(9 18 14)" />
      <rect x="4" y="5" width="20" height="25" rx="6" fill="#D9304C" />
      <rect x="9" y="10" width="10" height="8.5" rx="2.4" fill="#fff" />
      <path d="M10 22h8M10 25.4h4.6" stroke="#fff" strokeWidth="1.9" strokeLinecap="round" />
    </svg>
  )
}
