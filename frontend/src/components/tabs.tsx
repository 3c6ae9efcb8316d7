import clsx from 'clsx'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'

export interface Tab<Name extends string> {
  name: Name
  label: string
  icon: LucideIcon
}

interface Props<Name extends string> {
  label: string
  tabs: readonly Tab<Name>[]
  active: Name
  onChoose: (name: Name) => void
  children: ReactNode
  className?: string
}

/** One panel of several; arrows, Home and End go from tab to tab. */
export function Tabs<Name extends string>({
  label,
  tabs,
  active,
  onChoose,
  children,
  className,
}: Props<Name>) {
  const list = useRef<HTMLDivElement>(null)
  const place = tabs.findIndex(({ name }) => name === active)
  // On the phone the row is longer than the screen: what is open is in sight.
  useEffect(() => {
    const [row, button] = [list.current, list.current?.children[place]]
    if (row && button instanceof HTMLElement)
      row.scrollLeft = button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2
  }, [place])
  const go = (event: KeyboardEvent) => {
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: -1 }[event.key]
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!tab) return
    event.preventDefault()
    onChoose(tab.name)
    const button = list.current?.children[tabs.indexOf(tab)]
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div className={clsx('flex min-w-0 flex-col', className)}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={go}
        className="no-scrollbar relative -mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 lg:mx-0 lg:px-0"
      >
        {tabs.map(({ name, label, icon: Icon }) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === active}
            aria-controls="tab-panel"
            tabIndex={name === active ? 0 : -1}
            onClick={() => onChoose(name)}
            className={clsx(
              'flex min-h-12 shrink-0 items-center gap-2 border-b-2 px-3 text-sm font-semibold transition',
              name === active
                ? 'border-accent text-text'
                : 'border-transparent text-text-soft hover:text-text',
            )}
          >
            <Icon aria-hidden="true" className="size-4.5" />
            {label}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${active}`}>
        {children}
      </div>
    </div>
  )
}
