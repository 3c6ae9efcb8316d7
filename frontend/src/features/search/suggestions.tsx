import { History, Package, Search, Tag, TrendingUp, X, type LucideIcon } from 'lucide-react'
import { useLayoutEffect, useId, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { Clamped } from '@/components/clamped'
import { Decoration } from '@/components/decoration'
import type { SuggestionsProps } from '@/components/search-field'
import { recentlyBegun, useRecentSearches } from '@/features/search/recent-searches'
import { useSuggestions } from '@/features/search/use-suggestions'
import { mediaUrl } from '@/lib/api'
import { itemPath } from '@/lib/paths'
import { useShop } from '@/lib/shop'
import type { Suggestion, SuggestionGroup } from '@/lib/shop-types'

const icons: Record<SuggestionGroup['kind'], LucideIcon> = {
  type: Search,
  brand: Tag,
  search: TrendingUp,
  product: Package,
}

const REMOVAL_HINT = 'recent-search-removal'

/** What was searched for lately, and what the shop has that begins like what is typed. */
export function Suggestions(props: SuggestionsProps & { hasRecent: boolean }) {
  const { id, text, active, onShown, onSearch, onLeave, onReturn } = props
  const { signals } = useShop()
  const navigate = useNavigate()
  const { queries, forget, forgetAll } = useRecentSearches()
  const isEmpty = text.trim() === ''
  const recent = isEmpty && !props.hasRecent ? [] : recentlyBegun(queries, text)
  const groups = useSuggestions(text).map((group) => ({
    ...group,
    suggestions: group.suggestions.filter((each) => !recent.includes(each.text)),
  }))
  const shown = groups.filter(({ suggestions }) => suggestions.length > 0)
  const isShown = recent.length + shown.length > 0

  useLayoutEffect(() => {
    onShown(isShown)
    return () => onShown(false)
  }, [isShown, onShown])

  if (!isShown) return null
  const choose = ({ text, product_id }: Suggestion) => {
    if (!product_id) {
      onSearch(text)
      return
    }
    onLeave()
    void signals.click(product_id)
    void navigate(itemPath(product_id))
  }
  const optionOf = (place: string) => ({
    id: `${id}-${place}`,
    isActive: active === `${id}-${place}`,
  })
  return (
    <>
      {isEmpty && (
        <header className="flex items-center justify-between gap-4 pl-3">
          <h2 className="text-sm text-text-soft">Recent searches</h2>
          <button
            type="button"
            onClick={() => {
              onReturn()
              forgetAll()
            }}
            className="min-h-12 rounded-full px-3 text-sm text-text-soft hover:text-text hover:underline"
          >
            Clear all
          </button>
        </header>
      )}
      <div id={id} role="listbox" aria-label="Suggestions">
        {recent.length > 0 && (
          <Group label="Recent searches" isLabelShown={!isEmpty}>
            <span id={REMOVAL_HINT} role="presentation" hidden>
              Delete takes it off the list
            </span>
            {recent.map((query, place) => (
              <Option
                key={query}
                {...optionOf(`recent-${place}`)}
                icon={History}
                onChoose={() => onSearch(query)}
                onRemove={() => forget(query)}
              >
                <Completed text={query} typed={text} />
              </Option>
            ))}
          </Group>
        )}
        {shown.map(({ kind, label, suggestions }) => (
          <Group key={kind} label={label}>
            {suggestions.map((suggestion, place) => (
              <Option
                key={suggestion.product_id ?? suggestion.text}
                {...optionOf(`${kind}-${place}`)}
                icon={icons[kind]}
                picture={suggestion.image}
                onChoose={() => choose(suggestion)}
              >
                <Completed text={suggestion.text} typed={text} />
              </Option>
            ))}
          </Group>
        ))}
      </div>
    </>
  )
}

interface GroupProps {
  label: string
  isLabelShown?: boolean
  children: ReactNode
}

function Group({ label, isLabelShown = true, children }: GroupProps) {
  const labelId = useId()
  return (
    <div role="group" aria-labelledby={labelId} className="not-first:mt-1">
      <div
        id={labelId}
        role="presentation"
        hidden={!isLabelShown}
        className="px-3 pt-2 pb-1 text-xs font-semibold text-text-soft"
      >
        {label}
      </div>
      {children}
    </div>
  )
}

interface OptionProps {
  id: string
  isActive: boolean
  icon: LucideIcon
  picture?: string | null
  onChoose: () => void
  onRemove?: () => void
  children: ReactNode
}

function Option({ id, isActive, icon: Icon, picture, onChoose, onRemove, children }: OptionProps) {
  return (
    // The focus and the keys are in the box: components/use-active-option.ts.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-describedby={onRemove && REMOVAL_HINT}
      onClick={onChoose}
      className="flex min-h-12 cursor-pointer items-center gap-3 rounded-picture px-3 transition-colors hover:bg-surface-soft aria-selected:bg-surface-soft aria-selected:ring-2 aria-selected:ring-accent aria-selected:ring-inset"
    >
      {picture ? (
        <Decoration src={mediaUrl(picture)} className="-ml-1 size-8 shrink-0 rounded-lg" />
      ) : (
        <Icon aria-hidden="true" className="mr-0.5 ml-0.5 size-4.5 shrink-0 text-text-soft" />
      )}
      <Clamped lines={1} className="grow">
        {children}
      </Clamped>
      {onRemove && (
        // An option holds no button. By the keys: Delete; with buttons: the page Search.
        <span
          data-remove
          aria-hidden="true"
          title="Remove"
          onClick={(event) => {
            event.stopPropagation()
            onRemove()
          }}
          className="-mr-3 grid size-12 shrink-0 place-items-center rounded-full text-text-soft hover:text-text"
        >
          <X className="size-4.5" />
        </span>
      )}
    </div>
  )
}

/** What would be added to what is typed stands out. */
function Completed({ text, typed }: { text: string; typed: string }) {
  const begun = typed.trim()
  if (!begun || !text.toLowerCase().startsWith(begun.toLowerCase())) return text
  return (
    <>
      {text.slice(0, begun.length)}
      <b className="font-semibold">{text.slice(begun.length)}</b>
    </>
  )
}
