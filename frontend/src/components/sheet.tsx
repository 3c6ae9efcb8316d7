import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from '@/components/icon-button'
import { noteSheet } from '@/components/open-sheets'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog for as long as it is mounted: from the bottom edge on the phone, in the middle
 * elsewhere. The browser's own modal dialog keeps the focus inside, closes on Escape and gives the
 * focus back to what opened it; a press beside it closes it as well.
 */
export function Sheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    const noteClosed = noteSheet()
    return () => {
      noteClosed()
      element?.close()
      // Browsers give the focus back only when the dialog is still in the page.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])

  return (
    // The keyboard closes it by Escape; this is for the pointer.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
      className="sheet"
    >
      <div className="flex max-h-[inherit] flex-col">
        <header className="flex items-center justify-between gap-4 py-2 pr-2 pl-5">
          <h2 id={titleId} className="text-base font-semibold">
            {title}
          </h2>
          <IconButton icon={X} label="Close" onClick={onClose} className="text-text-soft" />
        </header>
        <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 pb-[calc(env(safe-area-inset-bottom)+20px)]">
          {children}
        </div>
      </div>
    </dialog>
  )
}
