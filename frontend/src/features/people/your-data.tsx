import { useMutation } from '@tanstack/react-query'
import { Download, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '@/components/button'
import { ConfirmSheet } from '@/components/confirm-sheet'
import { notify } from '@/components/toasts'
import { eraseShopper } from '@/features/people/erase-shopper'
import { exportData } from '@/features/people/export-data'
import { pagePaths } from '@/lib/paths'
import { useShop, useSwitchShopper } from '@/lib/shop'

interface Props {
  /** Has the feed ask for nothing more while somebody is erased; returns how to have it go on. */
  stopFeed: () => () => void
}

/** What is held about a person and where, and how to take it along or have it erased. */
export function YourData({ stopFeed }: Props) {
  const { api, shopper, userId } = useShop()
  const exporting = useMutation({
    mutationFn: () => exportData(api, userId),
    networkMode: 'always',
    onSuccess: () => notify('Your data is in your downloads'),
  })
  const [isErasing, setIsErasing] = useState(false)
  const isSelf = shopper.kind === 'self'
  return (
    <section aria-labelledby="your-data" className="flex flex-col gap-4">
      <h2 id="your-data" className="text-lg font-semibold">
        {isSelf ? 'Your data' : `What is held about ${shopper.name}`}
      </h2>
      <div className="flex flex-col gap-3 text-sm text-pretty text-text-soft">
        <p>
          The shop’s database holds what you do here and what you were shown, under{' '}
          {shopper.kind === 'persona' ? 'a made-up name' : 'a random number instead of your name'}.
        </p>
        <p>
          This browser keeps that {shopper.kind === 'persona' ? 'name' : 'number'}, the cart, likes,
          recent searches, and what could not be sent yet.
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <Button look="outline" disabled={exporting.isPending} onClick={() => exporting.mutate()}>
          <Download aria-hidden="true" className="size-4.5" />
          {exporting.isPending ? 'One moment…' : 'Export'}
        </Button>
        <Button
          look="outline"
          className="border-accent! text-on-accent-soft"
          onClick={() => setIsErasing(true)}
        >
          <UserRoundX aria-hidden="true" className="size-4.5" />
          {isSelf ? 'Erase me' : `Erase ${shopper.name}`}
        </Button>
      </div>
      {exporting.isError && (
        <p role="alert" className="text-sm text-on-accent-soft">
          The export did not work. Try again in a moment.
        </p>
      )}
      {isErasing && <EraseSheet stopFeed={stopFeed} onClose={() => setIsErasing(false)} />}
    </section>
  )
}

function EraseSheet({ stopFeed, onClose }: Props & { onClose: () => void }) {
  const shop = useShop()
  const switchTo = useSwitchShopper()
  const navigate = useNavigate()
  const { kind, name } = shop.shopper
  const erase = async () => {
    switchTo(await eraseShopper(shop, stopFeed))
    void navigate(pagePaths.forYou)
    notify(
      kind === 'self' ? 'Erased. You are new here' : `${name} is erased. You are yourself again`,
    )
  }
  return (
    <ConfirmSheet
      title={kind === 'self' ? 'Erase you everywhere?' : `Erase ${name} everywhere?`}
      action={kind === 'self' ? 'Erase me' : `Erase ${name}`}
      refusal="Keep everything"
      onConfirm={erase}
      onClose={onClose}
    >
      <p>This goes, in the shop and in this browser:</p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        <li>all searches, clicks and whatever else was done in the shop</li>
        <li>every list of products that was shown</li>
        <li>the cart, likes, saved items and recent searches</li>
        <li>what was not sent yet</li>
      </ul>
      <p>
        {kind === 'self'
          ? 'After that the shop knows nothing of you, and you start as somebody new.'
          : `After that ${name} is gone from this shop, and you are yourself again.`}{' '}
        It cannot be taken back.
      </p>
    </ConfirmSheet>
  )
}
