import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { PanelPart } from '@/features/studio/panel-part'
import type { PolicyEditor } from '@/features/studio/policy-editor'
import {
  cardPlaces,
  isSame,
  withParameters,
  withPlacement,
  withSignal,
  withSignals,
  withThresholds,
} from '@/features/studio/policy-edits'
import { NodeKnobs } from '@/features/studio/node-knobs'
import { Slider } from '@/features/studio/slider'
import { readyBlueprintsQuery } from '@/features/studio/studio-api'
import type { Placement, Policy } from '@/features/studio/studio-types'
import { WatchingKnobs } from '@/features/studio/watching-knobs'
import { signed } from '@/features/studio/weight-bar'
import { isNegative, signalWords } from '@/features/studio/words'
import { capitalised } from '@/lib/format'
import { useShop } from '@/lib/shop'

/** How far a weight can be set, either way; a blueprint may say more. */
const HEAVIEST = 3
const ITEMS_DRAWN = 24

interface Props {
  policy: Policy
  /** What the shop came with. */
  original: Policy
  editor: PolicyEditor
  /** The node whose parameters are shown. */
  node: string
  onNode: (node: string) => void
}

/** Every number that the feed decides by. Each acts from the next batch on. */
export function TunePanel({ policy, original, editor, node, onNode }: Props) {
  const { api } = useShop()
  const ready = useQuery(readyBlueprintsQuery(api))
  const { blueprint, thresholds, placement } = policy
  const asCame = ready.data?.find(({ name }) => name === blueprint.name)?.blueprint
  const shown = blueprint.nodes.find(({ name }) => name === node) ?? blueprint.nodes[0]
  const asReady = asCame?.nodes.find(({ name }) => name === shown?.name)
  return (
    <div className="flex flex-col gap-8">
      <PanelPart
        title="What counts as watched"
        action={
          <Default
            of="watching"
            isThere={isSame(thresholds, original.thresholds)}
            onPress={() => editor.change(withThresholds(original.thresholds))}
          />
        }
      >
        <WatchingKnobs thresholds={thresholds} editor={editor} />
      </PanelPart>
      <PanelPart
        title="What a signal weighs"
        action={
          asCame && (
            <Default
              of="weights"
              isThere={isSame(blueprint.signals, asCame.signals)}
              onPress={() => editor.change(withSignals(asCame.signals))}
            />
          )
        }
      >
        <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {Object.entries(blueprint.signals).map(([name, weight]) => (
            <Slider
              key={name}
              label={capitalised(signalWords(name))}
              value={weight}
              min={isNegative(name) ? -HEAVIEST : 0}
              max={isNegative(name) ? 0 : HEAVIEST}
              step={0.1}
              format={signed}
              onChange={(value) => editor.change(withSignal(name, value))}
            />
          ))}
        </div>
      </PanelPart>
      {shown && (
        <PanelPart
          title="How a batch is made"
          action={
            asReady && (
              <Default
                of={`node ${shown.name}`}
                isThere={isSame(shown.parameters, asReady.parameters)}
                onPress={() => editor.change(withParameters(shown.name, asReady.parameters))}
              />
            )
          }
        >
          <NodeKnobs nodes={blueprint.nodes} node={shown} onNode={onNode} editor={editor} />
        </PanelPart>
      )}
      <PanelPart
        title="Where the shop card comes"
        action={
          <Default
            of="the card’s place"
            isThere={isSame(placement, original.placement)}
            onPress={() => editor.change(withPlacement(original.placement))}
          />
        }
      >
        <CardPlaces placement={placement} />
        <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {placementKnobs.map(({ name, label, min, max, unit }) => (
            <Slider
              key={name}
              label={label}
              value={placement[name]}
              min={min}
              max={max}
              step={1}
              format={(value) => `${value} ${unit}`}
              onChange={(value) => editor.change(withPlacement({ [name]: value }))}
            />
          ))}
        </div>
      </PanelPart>
    </div>
  )
}

const placementKnobs: {
  name: keyof Placement
  label: string
  min: number
  max: number
  unit: string
}[] = [
  { name: 'first_after', label: 'The first after', min: 1, max: 20, unit: 'clips' },
  { name: 'every', label: 'Then every', min: 5, max: 30, unit: 'items' },
  {
    name: 'every_with_intent',
    label: 'After a search or a click, every',
    min: 5,
    max: 30,
    unit: 'items',
  },
  { name: 'every_when_ignored', label: 'When passed by, every', min: 5, max: 60, unit: 'items' },
  { name: 'intent_minutes', label: 'A search counts for', min: 1, max: 240, unit: 'min' },
]

/** The start of a feed as a row of clips, with the places of the card. */
function CardPlaces({ placement }: { placement: Placement }) {
  const places = cardPlaces(placement, ITEMS_DRAWN)
  return (
    <div
      role="img"
      aria-label={`Cards at ${[...places].map((place) => place + 1).join(', ')} of the first ${ITEMS_DRAWN} items`}
      className="grid grid-cols-12 gap-1.5 lg:grid-cols-24"
    >
      {Array.from({ length: ITEMS_DRAWN }, (_, place) => (
        <span
          key={place}
          className={clsx(
            'aspect-[9/14] rounded-sm transition',
            places.has(place) ? 'bg-accent' : 'bg-line',
          )}
        />
      ))}
    </div>
  )
}

interface DefaultProps {
  of: string
  isThere: boolean
  onPress: () => void
}

/** Takes a part of the policy back to what the shop comes with; keeps its place when it is there. */
function Default({ of, isThere, onPress }: DefaultProps): ReactNode {
  return (
    <Button
      look="quiet"
      aria-label={`Back to default: ${of}`}
      isOff={isThere}
      onClick={onPress}
      className="shrink-0 -mr-3"
    >
      <RotateCcw aria-hidden="true" className="size-4" />
      {isThere ? 'Default' : 'Back to default'}
    </Button>
  )
}
