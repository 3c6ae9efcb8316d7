import type { FacetValue } from '@/lib/shop-types'

/**
 * Chooses a category, or lets go of it. A category stands for all below it, so that of a branch
 * only one level is chosen: the narrower choice takes the place of the wider one, and back.
 */
export function toggleCategory(
  tree: readonly FacetValue[],
  chosen: readonly string[],
  value: string,
): string[] {
  if (chosen.includes(value)) return chosen.filter((each) => each !== value)
  const path = pathTo(tree, value)
  const above = path.slice(0, -1).map((node) => node.value)
  const below = path.at(-1)?.children.flatMap(valuesOf) ?? []
  const replaced = new Set([...above, ...below])
  return [...chosen.filter((each) => !replaced.has(each)), value]
}

/** Whether it, or something below it, is chosen. */
export function isOnTheWay(node: FacetValue, chosen: readonly string[]): boolean {
  return valuesOf(node).some((value) => chosen.includes(value))
}

function valuesOf(node: FacetValue): string[] {
  return [node.value, ...node.children.flatMap(valuesOf)]
}

function pathTo(tree: readonly FacetValue[], value: string): FacetValue[] {
  for (const node of tree) {
    if (node.value === value) return [node]
    const rest = pathTo(node.children, value)
    if (rest.length > 0) return [node, ...rest]
  }
  return []
}
