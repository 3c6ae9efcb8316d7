import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useShop } from '@/lib/shop'

/**
 * "Not interested" in a product, and taking that back. Known to every place that shows the product,
 * so that an answer from before does not bring it back. `takesFocus`: it was done just here, so the
 * focus continues with what takes the place of the button that was pressed.
 */
export function useHiding(productId: string, requestId: string) {
  const { signals, userId } = useShop()
  const client = useQueryClient()
  const queryKey = ['hide-event', userId, productId]
  const { data: hideEvent } = useQuery<string | null>({
    queryKey,
    queryFn: skipToken,
    initialData: null,
    gcTime: Infinity,
  })

  const [takesFocus, setTakesFocus] = useState(false)

  const hide = () => {
    const event = signals.logNow({ kind: 'hide', product_id: productId, request_id: requestId })
    client.setQueryData(queryKey, event)
    setTakesFocus(true)
  }
  const undo = () => {
    if (hideEvent) signals.logNow({ kind: 'undo', undoes: hideEvent })
    client.setQueryData(queryKey, null)
    setTakesFocus(true)
  }
  return { isHidden: hideEvent !== null, takesFocus, hide, undo }
}
