import { CircleQuestionMark, Ellipsis, EyeOff, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { Clamped } from '@/components/clamped'
import { IconButton } from '@/components/icon-button'
import { ProductPicture } from '@/components/product-picture'
import { Sheet } from '@/components/sheet'
import { WhyThis } from '@/components/why-this'
import type { Pick } from '@/lib/shop-types'

interface Props {
  product: Pick
  onHide: () => void
  onForgotten?: () => void
  /** The focus is on it as soon as it is there. */
  takesFocus?: boolean
  className?: string
}

/** What can be done about a product that was picked, behind a quiet "…". */
export function PickMenu({ product, onHide, onForgotten, takesFocus, className }: Props) {
  const [shown, setShown] = useState<'menu' | 'why' | null>(null)
  const close = () => setShown(null)
  const hide = () => {
    close()
    onHide()
  }

  return (
    <>
      <IconButton
        icon={Ellipsis}
        label={`More about ${product.name}`}
        title="More"
        aria-haspopup="dialog"
        // Where the focus was before what it was on went away.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={takesFocus}
        onClick={() => setShown('menu')}
        className={className}
      />
      {shown === 'menu' && (
        <Sheet title="About this pick" onClose={close}>
          <p className="mb-2 flex items-center gap-3 border-b border-line pb-4">
            <ProductPicture product={product} eager className="w-12" />
            <Clamped lines={2} className="text-sm text-text-soft">
              {product.name}
            </Clamped>
          </p>
          <ul className="-mx-2">
            <Choice icon={EyeOff} title="Not interested" onClick={hide}>
              You won’t see it again
            </Choice>
            <Choice icon={CircleQuestionMark} title="Why this?" onClick={() => setShown('why')}>
              {product.reason.text}
            </Choice>
          </ul>
        </Sheet>
      )}
      {shown === 'why' && (
        <WhyThis product={product} onHide={hide} onForgotten={onForgotten} onClose={close} />
      )}
    </>
  )
}

interface ChoiceProps {
  icon: LucideIcon
  title: string
  onClick: () => void
  children: string
}

function Choice({ icon: Icon, title, onClick, children }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onClick}
        className="flex min-h-14 w-full items-center gap-4 rounded-card px-2 py-2 text-left transition hover:bg-surface-soft"
      >
        <Icon aria-hidden="true" className="ml-2.5 size-5.5 shrink-0 text-text-soft" />
        <span className="flex min-w-0 flex-col">
          <span className="text-base font-semibold">{title}</span>
          <Clamped lines={1} className="text-sm text-text-soft">
            {children}
          </Clamped>
        </span>
      </button>
    </li>
  )
}
