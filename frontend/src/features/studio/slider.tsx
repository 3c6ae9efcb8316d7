import { useId, type CSSProperties } from 'react'

interface Props {
  label: string
  /** What it does, in a few words. */
  hint?: string
  value: number
  min: number
  max: number
  step: number
  /** The value as people write it. */
  format?: (value: number) => string
  disabled?: boolean
  onChange: (value: number) => void
}

/** A knob with its name and its value. */
export function Slider({ label, hint, value, min, max, step, format = String, ...rest }: Props) {
  const id = useId()
  const [low, high] = [Math.min(min, value), Math.max(max, value)]
  const share = (at: number) => ((at - low) / (high - low || 1)) * 100
  const [from, to] = [share(Math.max(low, Math.min(high, 0))), share(value)].sort((a, b) => a - b)
  return (
    <div className="flex flex-col">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} className="min-w-0 wrap-anywhere">
          {label}
        </label>
        <output htmlFor={id} className="shrink-0 font-semibold tabular-nums">
          {format(value)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        className="studio-slider"
        style={{ '--from': `${from}%`, '--to': `${to}%` } as CSSProperties}
        aria-valuetext={format(value)}
        aria-describedby={hint ? `${id}hint` : undefined}
        min={low}
        max={high}
        step={step}
        value={value}
        disabled={rest.disabled}
        onChange={(event) => rest.onChange(Number(event.target.value))}
      />
      {hint && (
        <p id={`${id}hint`} className="text-xs text-pretty text-text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

interface SwitchProps {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** Something that is on or off. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label className="flex min-h-12 cursor-pointer items-center justify-between gap-4 text-sm">
      {label}
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="studio-switch"
      />
    </label>
  )
}
