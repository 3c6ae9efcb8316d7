import { CHART, ceilingOf, chartScale, smoothed } from '@/features/studio/chart-scale'
import type { SimulatedSystem } from '@/features/studio/studio-types'

/** Colour and line of each system: told apart without colours, too. */
export const systemLooks = [
  { line: 'text-accent', dash: undefined },
  { line: 'text-text-soft', dash: '2 5' },
  { line: 'text-positive', dash: '9 5' },
  { line: 'text-text', dash: '14 4 2 4' },
] as const

export const lookOf = (index: number) => systemLooks[index % systemLooks.length] ?? systemLooks[0]

/** Clips to either side that a point of a curve is the mean of. */
const AROUND = 2

/** The share of clips on taste, clip by clip, one curve for each system. */
export function LineChart({ systems }: { systems: SimulatedSystem[] }) {
  const curves = systems.map(({ on_taste }) => smoothed(on_taste, AROUND))
  const count = Math.max(1, ...curves.map((curve) => curve.length))
  const most = ceilingOf(curves.flat())
  const { x, y, path } = chartScale(count, most)
  const shares = [0, most / 2, most]
  const clips = [...new Set([1, Math.round(count / 2), count])]
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="text-sm text-text-soft">
        Share of clips on taste, by place in the feed
      </figcaption>
      <svg
        role="img"
        aria-label={`Curves of ${systems.map(({ name }) => name).join(', ')}; the figures are below.`}
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        className="w-full overflow-visible"
      >
        {shares.map((share) => (
          <g key={share}>
            <line
              x1={CHART.left}
              x2={CHART.width - CHART.right}
              y1={y(share)}
              y2={y(share)}
              className="stroke-line"
            />
            <text
              x={CHART.left - 8}
              y={y(share) + 5}
              textAnchor="end"
              className="chart-text fill-text-soft"
            >
              {Math.round(share * 100)}%
            </text>
          </g>
        ))}
        {clips.map((clip) => (
          <text
            key={clip}
            x={x(clip - 1)}
            y={CHART.height - 8}
            textAnchor={clip === 1 ? 'start' : clip === count ? 'end' : 'middle'}
            className="chart-text fill-text-soft"
          >
            {clip === 1 ? 'Clip 1' : clip}
          </text>
        ))}
        {curves.map((curve, index) => (
          <path
            key={systems[index]?.name}
            d={path(curve)}
            fill="none"
            stroke="currentColor"
            strokeWidth="3"
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={lookOf(index).dash}
            className={lookOf(index).line}
          />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {systems.map(({ name }, index) => (
          <li key={name} className="flex min-w-0 items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 28 6" className={`w-7 ${lookOf(index).line}`}>
              <path
                d="M2 3H26"
                stroke="currentColor"
                strokeWidth="3"
                strokeLinecap="round"
                strokeDasharray={lookOf(index).dash}
              />
            </svg>
            <span className="min-w-0 wrap-anywhere">{name}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
