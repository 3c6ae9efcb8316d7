import { useKept } from '@/lib/use-kept'

/** Whether what is said in clips is written as well, as this person last wished. */
export function useCaptions() {
  const { value: areOn, write } = useKept('captions', true)
  return { areOn, toggle: () => write(!areOn) }
}
