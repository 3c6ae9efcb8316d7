import { useEffect, useState, useSyncExternalStore } from 'react'
import { PolicyEditor } from '@/features/studio/policy-editor'
import { storedPolicy, storePolicy } from '@/features/studio/studio-api'
import { useShop } from '@/lib/shop'

/** The shop's policy, and how it is changed. What waits is sent when the page is left. */
export function usePolicy() {
  const { api } = useShop()
  const [editor] = useState(
    () =>
      new PolicyEditor({
        load: () => storedPolicy(api),
        save: (policy) => storePolicy(api, policy),
      }),
  )
  useEffect(() => {
    void editor.load()
    return () => void editor.flush()
  }, [editor])
  return { editor, ...useSyncExternalStore(editor.subscribe, editor.view) }
}
