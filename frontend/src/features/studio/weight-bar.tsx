import clsx from 'clsx'

/** A weight as a bar from the middle: to the right what draws near, to the left what pushes away. */
export function WeightBar({ weight, most }: { weight: number; most: number }) {
  const share = Math.min(1, Math.abs(weight) / (most || 1))
  const isAway = weight < 0
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="relative h-2 grow rounded-full bg-surface-soft">
        <span className="absolute -inset-y-1 left-1/2 w-px bg-control-line" />
        <span
          style={{ width: `${share * 50}%` }}
          className={clsx(
            'absolute inset-y-0 rounded-full transition-[width]',
            isAway ? 'right-1/2 bg-accent' : 'left-1/2 bg-positive',
          )}
        />
      </span>
      <span className="w-11 shrink-0 text-right text-xs font-semibold tabular-nums">
        {signed(weight)}
      </span>
    </span>
  )
}

/** 1.25 as "+1.3", with the sign that belongs to a number. */
export function signed(weight: number): string {
  const text = Math.abs(weight).toFixed(1)
  if (text === '0.0') return '0.0'
  return `${weight < 0 ? '−' : '+'}${text}`
}
