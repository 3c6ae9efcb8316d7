import type { PolicyEditor } from '@/features/studio/policy-editor'
import { withLevel, withThresholds } from '@/features/studio/policy-edits'
import { Choice } from '@/features/studio/choice'
import { Slider } from '@/features/studio/slider'
import type { Level, Thresholds } from '@/features/studio/studio-types'

const levels: { level: Level; label: string; word: string; className: string }[] = [
  { level: 'low', label: 'Half watched from', word: 'half', className: 'bg-positive/30' },
  { level: 'medium', label: 'Mostly watched from', word: 'most', className: 'bg-positive/60' },
  { level: 'high', label: 'All watched from', word: 'all', className: 'bg-positive text-white' },
]
const most = { share: 2, seconds: 30 }

interface Props {
  thresholds: Thresholds
  editor: PolicyEditor
}

/** From where on watching is a signal, as a strip along a clip and as knobs. */
export function WatchingKnobs({ thresholds, editor }: Props) {
  const { by, skip_within_seconds } = thresholds
  const values = thresholds[by]
  const format = (value: number) =>
    by === 'share' ? `${Math.round(value * 100)}% of the clip` : seconds(value)
  return (
    <>
      <Choice
        label="Measured by"
        value={by}
        options={[
          { value: 'share', label: 'Share of the clip' },
          { value: 'seconds', label: 'Seconds' },
        ]}
        onChange={(chosen) => editor.change(withThresholds({ by: chosen }))}
      />
      <Strip values={values} most={most[by]} format={format} />
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {levels.map(({ level, label }) => (
          <Slider
            key={level}
            label={label}
            value={values[level]}
            min={by === 'share' ? 0.05 : 1}
            max={most[by]}
            step={by === 'share' ? 0.05 : 1}
            format={format}
            onChange={(value) => editor.change(withLevel(level, value))}
          />
        ))}
        <Slider
          label="Skipped within"
          value={skip_within_seconds}
          min={0}
          max={5}
          step={0.1}
          format={seconds}
          onChange={(value) => editor.change(withThresholds({ skip_within_seconds: value }))}
        />
      </div>
    </>
  )
}

const seconds = (value: number) => `${Number(value.toFixed(1))} s`

interface StripProps {
  values: Record<Level, number>
  most: number
  format: (value: number) => string
}

/** How long somebody watches, from left to right, and which signal that is. */
function Strip({ values, most, format }: StripProps) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-1">
      <div className="relative h-8 overflow-hidden rounded-picture bg-surface-soft">
        {levels.map(({ level, word, className }) => (
          <span
            key={level}
            style={{ left: `${(values[level] / most) * 100}%` }}
            className={`absolute inset-y-0 right-0 bg-surface transition-[left]`}
          >
            <span className={`flex size-full items-center px-2 text-xs font-semibold ${className}`}>
              {word}
            </span>
          </span>
        ))}
      </div>
      <div className="flex justify-between text-xs text-text-soft">
        <span>no signal</span>
        <span>{format(most)}</span>
      </div>
    </div>
  )
}
