import { isOnTheWay, toggleCategory } from '@/features/search/category-tree'
import { FacetGroup, TickRow, type ShownFacet } from '@/features/search/facet-group'
import type { FacetValue } from '@/lib/shop-types'

interface Props {
  facet: ShownFacet
  chosen: readonly string[]
  onChoose: (values: string[]) => void
}

/** The categories of the result; those below a chosen one, or below the only one, are shown. */
export function CategoryTree({ facet, chosen, onChoose }: Props) {
  const missing = chosen.filter((value) => !facet.values.some((node) => isOnTheWay(node, [value])))
  const gone = missing.map((value) => ({ value, count: 0, children: [] }))
  const toggle = (value: string) => onChoose(toggleCategory(facet.values, chosen, value))
  return (
    <FacetGroup label={facet.label}>
      <Branches nodes={[...facet.values, ...gone]} chosen={chosen} onToggle={toggle} />
    </FacetGroup>
  )
}

interface BranchesProps {
  nodes: readonly FacetValue[]
  chosen: readonly string[]
  onToggle: (value: string) => void
}

function Branches({ nodes, chosen, onToggle }: BranchesProps) {
  return (
    <ul>
      {nodes.map((node) => {
        const isOn = isOnTheWay(node, chosen)
        const isTicked = chosen.includes(node.value)
        return (
          <li key={node.value}>
            <TickRow
              label={node.value}
              count={node.count}
              isTicked={isTicked}
              isPartly={isOn}
              onTick={() => onToggle(node.value)}
            />
            {(isOn || nodes.length === 1) && node.children.length > 0 && (
              <div className="pl-6">
                <Branches nodes={node.children} chosen={chosen} onToggle={onToggle} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
