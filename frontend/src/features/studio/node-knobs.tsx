import { Choice } from '@/features/studio/choice'
import type { PolicyEditor } from '@/features/studio/policy-editor'
import { withParameter } from '@/features/studio/policy-edits'
import { Slider, Switch } from '@/features/studio/slider'
import type { BlueprintNode } from '@/features/studio/studio-types'
import { batchWords, parameterHint, parameterWords } from '@/features/studio/words'

/** How far a parameter can be set, in the order of the knobs; unknown ones come last. */
const ranges: Record<string, { min: number; max: number; step: number }> = {
  last_n: { min: 1, max: 64, step: 1 },
  r: { min: 0, max: 1, step: 0.05 },
  n_topics: { min: 1, max: 64, step: 1 },
  apply_threshold: { min: 0, max: 1, step: 0.05 },
  mu: { min: 0, max: 1, step: 0.05 },
  alpha: { min: 0, max: 4, step: 1 },
}

interface Props {
  nodes: BlueprintNode[]
  node: BlueprintNode
  onNode: (node: string) => void
  editor: PolicyEditor
}

/** The parameters of one node, each as what it is: a knob or a switch. */
export function NodeKnobs({ nodes, node, onNode, editor }: Props) {
  return (
    <>
      <Choice
        label="Node"
        value={node.name}
        options={nodes.map(({ name }) => ({ value: name, label: name }))}
        onChange={onNode}
      />
      <p className="text-sm text-pretty text-text-soft">
        In <strong className="text-text">{node.name}</strong> a batch is {batchWords[node.batch]}.
      </p>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {inOrder(node.parameters).map(([name, value]) =>
          typeof value === 'boolean' ? (
            <Switch
              key={name}
              label={parameterWords(name)}
              isOn={value}
              onChange={(isOn) => editor.change(withParameter(node.name, name, isOn))}
            />
          ) : (
            typeof value === 'number' && (
              <Slider
                key={name}
                label={parameterWords(name)}
                hint={parameterHint(name)}
                value={value}
                {...(ranges[name] ?? { min: 0, max: Math.max(1, value * 2), step: 0.05 })}
                format={(shown) =>
                  name === 'r' ? `${Math.round(shown * 100)}%` : `${Number(shown.toFixed(2))}`
                }
                onChange={(changed) => editor.change(withParameter(node.name, name, changed))}
              />
            )
          ),
        )}
      </div>
    </>
  )
}

/** Knobs as `ranges` has them, then switches. */
function inOrder(parameters: BlueprintNode['parameters']) {
  const order = Object.keys(ranges)
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(parameters).toSorted(
    ([one, value], [other, another]) =>
      Number(typeof value === 'boolean') - Number(typeof another === 'boolean') ||
      rank(one) - rank(other),
  )
}
