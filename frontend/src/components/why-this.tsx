import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { notify } from '@/components/toasts'
import { explain, repeatsOf } from '@/lib/explanation'
import { isPersonal } from '@/lib/reasons'
import { useShop, useSignalsVersion } from '@/lib/shop'
import type { Pick } from '@/lib/shop-types'
import { signalsQuery } from '@/lib/signals-query'

interface Props {
  product: Pick
  onHide: () => void
  /** The signal behind the product is forgotten: what it produced is old. */
  onForgotten?: () => void
  onClose: () => void
}

/** Why a product was picked, from the true reason, and what can be done about it. */
export function WhyThis({ product, onHide, onForgotten, onClose }: Props) {
  const { reason } = product
  const shop = useShop()
  const version = useSignalsVersion()
  const eventId = isPersonal(reason) ? reason.event_id : null
  const { data } = useQuery({ ...signalsQuery(shop, version), enabled: Boolean(eventId) })
  const signal = data && (data.signals.find(({ event_id }) => event_id === eventId) ?? null)
  const [forgetting, setForgetting] = useState<'no' | 'now' | 'failed'>('no')

  const forget = async () => {
    if (!eventId) return
    setForgetting('now')
    const ids = signal ? repeatsOf(signal, data.signals).map(({ event_id }) => event_id) : [eventId]
    try {
      await Promise.all(ids.map((id) => shop.signals.forget(id)))
    } catch {
      setForgetting('failed')
      return
    }
    onClose()
    onForgotten?.()
    notify('Forgotten. Your next picks do without it.')
  }

  return (
    <Sheet title="Why this?" onClose={onClose}>
      <div className="flex flex-col gap-2 text-sm text-pretty">
        {explain(product, signal).map((sentence) => (
          <p key={sentence} className="first:text-base">
            {sentence}
          </p>
        ))}
        <p className="text-text-soft">
          {eventId
            ? 'Your latest three searches and opened products make the card.'
            : 'Search for something or open a product, and the next card follows you.'}
        </p>
        {forgetting === 'failed' && (
          <p role="alert">We could not forget it just now. Please try again.</p>
        )}
      </div>
      <div className="mt-5 flex flex-wrap gap-2 *:grow">
        {eventId && signal !== null && (
          <Button look="outline" disabled={forgetting === 'now'} onClick={() => void forget()}>
            {reason.kind === 'search' ? 'Forget this search' : 'Forget that I opened it'}
          </Button>
        )}
        <Button look="outline" onClick={onHide}>
          Not interested
        </Button>
      </div>
    </Sheet>
  )
}
