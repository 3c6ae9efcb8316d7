import { useKept } from '@/lib/use-kept'

/**
 * Whether what a clip says is written over it as well, as this person last wished; not at first,
 * since clips carry their words in the picture.
 */
export function useCaptions() {
  const { value: areOn, write } = useKept('captions', false)
  return { areOn, toggle: () => write(!areOn) }
}
