import { CloudAlert } from 'lucide-react'
import { Component, useEffect, useRef, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'

interface Props {
  children: ReactNode
  /** How the page is fetched anew: React keeps a chunk of code that did not come as missing. */
  onReload?: () => void
}

/**
 * A page whose code does not come, offline or after a new release, or which breaks, says so in its
 * place; the navigation beside it stays.
 */
export class PageBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    const { children, onReload = () => window.location.reload() } = this.props
    return this.state.hasFailed ? <PageFailure onReload={onReload} /> : children
  }
}

function PageFailure({ onReload }: { onReload: () => void }) {
  const reload = useRef<HTMLButtonElement>(null)
  // After the frame around the page has moved the focus to the page's start.
  useEffect(() => reload.current?.focus(), [])
  return (
    <div role="alert" className="grid min-h-[70dvh] place-items-center">
      <title>Page not loaded – Shopcard</title>
      <Notice
        icon={CloudAlert}
        heading="h1"
        title="This page did not load."
        action={
          <Button ref={reload} onClick={onReload}>
            Reload
          </Button>
        }
      >
        You may be offline, or there is a newer version of the shop.
      </Notice>
    </div>
  )
}
