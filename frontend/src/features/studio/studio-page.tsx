import { useQuery } from '@tanstack/react-query'
import { Activity, Braces, ChartLine, History, SlidersHorizontal } from 'lucide-react'
import { useState, type ComponentType } from 'react'
import { useSearchParams } from 'react-router'
import { ErrorNotice } from '@/components/notice'
import { Tabs, type Tab } from '@/components/tabs'
import { BlueprintPanel } from '@/features/studio/blueprint-panel'
import { GraphPanel } from '@/features/studio/graph-panel'
import { useLiveMove } from '@/features/studio/live-move'
import { LivePanel } from '@/features/studio/live-panel'
import { PersonPicker, shortId } from '@/features/studio/person-picker'
import type { PolicyEditor, PolicyView } from '@/features/studio/policy-editor'
import { PolicyStatus } from '@/features/studio/policy-status'
import { ReplayPanel } from '@/features/studio/replay-panel'
import { SimulatePanel } from '@/features/studio/simulate-panel'
import { liveStateQuery } from '@/features/studio/studio-api'
import type { Policy } from '@/features/studio/studio-types'
import { TunePanel } from '@/features/studio/tune-panel'
import { useBlueprintDraft } from '@/features/studio/use-blueprint-draft'
import { usePolicy } from '@/features/studio/use-policy'
import { useReplay } from '@/features/studio/use-replay'
import { useShop } from '@/lib/shop'
import { oneself, type Shopper } from '@/lib/shopper'

type Panel = 'live' | 'tune' | 'blueprint' | 'replay' | 'simulate'
const tabs: readonly Tab<Panel>[] = [
  { name: 'live', label: 'Live', icon: Activity },
  { name: 'tune', label: 'Tune', icon: SlidersHorizontal },
  { name: 'blueprint', label: 'Blueprint', icon: Braces },
  { name: 'replay', label: 'Replay', icon: History },
  { name: 'simulate', label: 'Simulate', icon: ChartLine },
]

interface Props {
  /** The demo's named people, as far as they are known. */
  personas: Shopper[]
  face: ComponentType<{ shopper: Shopper; className?: string }>
}

/** The feed's engine made visible: how it decides, for whom, and what becomes of it when it is changed. */
export function StudioPage({ personas, face }: Props) {
  const { api, shopper, storage } = useShop()
  const [params, setParams] = useSearchParams()
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        before.set(name, value)
        return before
      },
      { replace: true },
    )
  const userId = params.get('user') ?? shopper.userId
  const active = tabs.find(({ name }) => name === params.get('tab'))?.name ?? 'live'
  const people = distinct([oneself(storage), shopper, ...personas])
  const person = people.find((each) => each.userId === userId)

  const policy = usePolicy()
  const live = useQuery(liveStateQuery(api, userId))
  const move = useLiveMove(live.data)
  const [selected, setSelected] = useState<string | null>(null)
  const draft = useBlueprintDraft(policy.policy?.blueprint)
  const replay = useReplay(userId, active === 'replay')
  const shown = active === 'replay' ? replay : { state: live.data?.state ?? null, move }
  const isDrafting = active === 'blueprint' && draft.drawn !== null

  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-6 px-4 pt-6 lg:px-8 lg:pt-8">
      <title>Studio – Shopcard</title>
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-bold tracking-tight lg:text-2xl">Studio</h1>
        <p className="max-w-2xl text-sm text-pretty text-text-soft lg:text-base">
          See the feed think, and change how it does. What is set here counts for everybody in this
          shop.
        </p>
      </header>
      <PersonPicker
        people={people}
        userId={userId}
        face={face}
        onChoose={(id) => set('user', id)}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="lg:sticky lg:top-6">
          {policy.status === 'failed' && policy.error && !policy.policy ? (
            <ErrorNotice error={policy.error} onRetry={() => void policy.editor.load()} />
          ) : (
            <GraphPanel
              blueprint={(isDrafting && draft.drawn) || policy.policy?.blueprint}
              state={isDrafting ? null : shown.state}
              move={isDrafting ? null : shown.move}
              selected={selected}
              onSelect={setSelected}
              caption={isDrafting ? 'as you write it' : (person?.name ?? shortId(userId))}
            />
          )}
        </div>
        <Tabs
          label="Studio"
          tabs={tabs}
          active={active}
          onChoose={(name) => set('tab', name)}
          className="gap-6"
        >
          {active === 'live' && <LivePanel userId={userId} live={live} />}
          {active === 'replay' && <ReplayPanel replay={replay} />}
          {policy.policy && policy.original ? (
            <PolicyPanel
              active={active}
              view={policy}
              policy={policy.policy}
              original={policy.original}
              editor={policy.editor}
              draft={draft}
              node={selected ?? live.data?.state ?? ''}
              onNode={setSelected}
            />
          ) : (
            policy.status === 'loading' && <PanelSkeleton active={active} />
          )}
        </Tabs>
      </div>
    </div>
  )
}

interface PolicyProps {
  active: Panel
  view: PolicyView
  policy: Policy
  /** What the shop came with. */
  original: Policy
  editor: PolicyEditor
  draft: ReturnType<typeof useBlueprintDraft>
  node: string
  onNode: (node: string) => void
}

/** The panels that are about how the feed decides, not about somebody. */
function PolicyPanel({ active, view, policy, draft, editor, ...tuning }: PolicyProps) {
  const { blueprint } = policy
  if (active === 'simulate') return <SimulatePanel blueprint={blueprint} />
  if (active !== 'tune' && active !== 'blueprint') return null
  return (
    <div className="flex flex-col gap-6">
      <PolicyStatus view={view} editor={editor} />
      {active === 'tune' ? (
        <TunePanel policy={policy} editor={editor} {...tuning} />
      ) : (
        <BlueprintPanel {...{ blueprint, draft, editor }} />
      )}
    </div>
  )
}

function PanelSkeleton({ active }: { active: Panel }) {
  if (active === 'live' || active === 'replay') return null
  return (
    <div aria-hidden="true" className="flex flex-col gap-4">
      {[0, 1, 2, 3, 4].map((row) => (
        <span key={row} className="skeleton h-16 rounded-card!" />
      ))}
    </div>
  )
}

function distinct(people: Shopper[]): Shopper[] {
  return [...new Map(people.map((person) => [person.userId, person])).values()]
}
