import { useMutation } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/button'
import { LineChart, lookOf } from '@/features/studio/line-chart'
import { Nothing, PanelPart, PartFailure } from '@/features/studio/panel-part'
import { Slider } from '@/features/studio/slider'
import { simulate } from '@/features/studio/studio-api'
import type { Blueprint, SimulatedSystem, Simulation } from '@/features/studio/studio-types'

interface Figure {
  label: string
  hint: string
  of: (system: SimulatedSystem) => number | null
  format: (value: number) => string
}

const share = (value: number) => `${Math.round(value * 100)}%`
const figures: Figure[] = [
  {
    label: 'Watched of a clip',
    hint: 'seconds, on average',
    of: ({ mean_watch_seconds }) => mean_watch_seconds,
    format: (value) => `${value.toFixed(1)} s`,
  },
  {
    label: 'Recovery',
    hint: 'batches after a change of mind',
    of: ({ recovery_batches }) => recovery_batches,
    format: String,
  },
  {
    label: 'Topics seen',
    hint: 'by a viewer',
    of: ({ topics_seen }) => topics_seen,
    format: (value) => value.toFixed(1),
  },
  {
    label: 'Catalogue shown',
    hint: 'to all viewers together',
    of: ({ coverage }) => coverage,
    format: share,
  },
  {
    label: 'Off taste',
    hint: 'room for something new',
    of: ({ off_taste }) => off_taste,
    format: share,
  },
  { label: 'Repeats', hint: 'clips shown twice', of: ({ repeats }) => repeats, format: String },
]

/** Viewers with hidden tastes watch a feed: how well each way to choose serves them. */
export function SimulatePanel({ blueprint }: { blueprint: Blueprint }) {
  const [viewers, setViewers] = useState(40)
  const [clips, setClips] = useState(60)
  const run = useMutation({ mutationFn: simulate, networkMode: 'always' })
  return (
    <div className="flex flex-col gap-8">
      <PanelPart title="Try it on made-up viewers">
        <p className="max-w-2xl text-sm text-pretty text-text-soft">
          Each has a taste that the feed does not know: one to three topics, and some change their
          mind half-way. They watch, skip and tap. The same viewers see clips chosen by chance, by
          popularity, and by a feed that is informed of what each clip is about: about as far as
          anything could get. Nothing of it is kept.
        </p>
        <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <Slider
            label="Viewers"
            value={viewers}
            min={10}
            max={100}
            step={10}
            onChange={setViewers}
          />
          <Slider
            label="Clips each"
            value={clips}
            min={10}
            max={100}
            step={5}
            onChange={setClips}
          />
        </div>
        <Button
          className="self-start"
          isOff={run.isPending}
          onClick={() => run.mutate({ viewers, clips, blueprint })}
        >
          <FlaskConical aria-hidden="true" className="size-4" />
          {run.isPending ? 'They are watching…' : 'Run'}
        </Button>
      </PanelPart>
      <div aria-live="polite" aria-busy={run.isPending}>
        {run.isPending && <div aria-hidden="true" className="skeleton h-72 rounded-card!" />}
        {run.isError && (
          <PartFailure
            error={run.error}
            onRetry={() => run.mutate({ viewers, clips, blueprint })}
          />
        )}
        {run.isIdle && <Nothing>Nothing was run yet. It takes a few seconds.</Nothing>}
        {run.isSuccess && <Result simulation={run.data} />}
      </div>
    </div>
  )
}

function Result({ simulation: { viewers, clips, systems } }: { simulation: Simulation }) {
  return (
    <div className="flex flex-col gap-8">
      <LineChart systems={systems} />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {figures.map((figure) => (
          <FigureBars key={figure.label} figure={figure} systems={systems} />
        ))}
      </div>
      <p className="text-xs text-text-soft">
        {viewers} viewers, {clips} clips each
      </p>
      <CurvesTable systems={systems} />
    </div>
  )
}

/** One figure of all systems, side by side. */
function FigureBars({ figure, systems }: { figure: Figure; systems: SimulatedSystem[] }) {
  const { label, hint, of, format } = figure
  const most = Math.max(...systems.map((system) => of(system) ?? 0))
  return (
    <section className="flex flex-col gap-2">
      <h4 className="text-sm font-semibold">
        {label} <span className="font-normal text-text-soft">· {hint}</span>
      </h4>
      <dl className="flex flex-col gap-1.5 text-xs">
        {systems.map((system, index) => {
          const value = of(system)
          return (
            <div key={system.name} className="flex items-center gap-2">
              <dt className="w-20 shrink-0 truncate text-text-soft" title={system.name}>
                {system.name}
              </dt>
              <dd className="flex grow items-center gap-2 font-semibold tabular-nums">
                <span
                  aria-hidden="true"
                  style={{ width: `${most > 0 ? ((value ?? 0) / most) * 70 : 0}%` }}
                  className={`h-2.5 shrink-0 rounded-full bg-current ${lookOf(index).line}`}
                />
                {value === null ? 'not seen' : format(value)}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** The curves for those who do not see them, and for those who want the figures. */
function CurvesTable({ systems }: { systems: SimulatedSystem[] }) {
  const count = Math.max(...systems.map(({ on_taste }) => on_taste.length))
  const places = Array.from({ length: count }, (_, place) => place)
  return (
    <details className="text-sm">
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
        The curves as a table
      </summary>
      {/* A long table: the keyboard scrolls it, too. */}
      <div
        role="region"
        aria-label="The curves as a table"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="max-h-96 overflow-auto"
      >
        <table className="w-full text-right tabular-nums">
          <thead>
            <tr>
              <th scope="col" className="py-1 text-left">
                Clip
              </th>
              {systems.map(({ name }) => (
                <th key={name} scope="col" className="py-1 pl-4">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {place + 1}
                </th>
                {systems.map(({ name, on_taste }) => (
                  <td key={name} className="py-1 pl-4">
                    {share(on_taste[place] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
