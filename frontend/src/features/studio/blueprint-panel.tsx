import { useQuery } from '@tanstack/react-query'
import { Check, Download, Upload } from 'lucide-react'
import { useId, useRef, type ChangeEvent } from 'react'
import { Button } from '@/components/button'
import { notify } from '@/components/toasts'
import { MiniGraph } from '@/features/studio/mini-graph'
import { PanelPart, PartFailure } from '@/features/studio/panel-part'
import type { PolicyEditor } from '@/features/studio/policy-editor'
import { withBlueprint } from '@/features/studio/policy-edits'
import { saveAsFile } from '@/features/studio/save-as-file'
import { readyBlueprintsQuery } from '@/features/studio/studio-api'
import type { Blueprint, ReadyBlueprint } from '@/features/studio/studio-types'
import type { useBlueprintDraft } from '@/features/studio/use-blueprint-draft'
import { useShop } from '@/lib/shop'

interface Props {
  /** The one that the feed follows. */
  blueprint: Blueprint
  draft: ReturnType<typeof useBlueprintDraft>
  editor: PolicyEditor
}

/** Another algorithm for the feed: a ready one, one's own, or one from a file. */
export function BlueprintPanel({ blueprint, draft, editor }: Props) {
  const follow = async (chosen: Blueprint) => {
    editor.change(withBlueprint(chosen))
    await editor.flush()
    // Where it was refused or did not arrive, the text stays: somebody wrote it.
    const { status, note } = editor.view()
    if (status === 'saved' && note === null) draft.stored()
  }
  return (
    <div className="flex flex-col gap-8">
      <Ready active={blueprint} onUse={(chosen) => void follow(chosen)} />
      <PanelPart title="As text" action={<Files draft={draft} name={blueprint.name} />}>
        <Editor draft={draft} onUse={(chosen) => void follow(chosen)} />
      </PanelPart>
    </div>
  )
}

function Ready({ active, onUse }: { active: Blueprint; onUse: (blueprint: Blueprint) => void }) {
  const { api } = useShop()
  const { data, error, isError, refetch } = useQuery(readyBlueprintsQuery(api))
  return (
    <PanelPart title="Ready ones">
      {isError && <PartFailure error={error} onRetry={() => void refetch()} />}
      <ul className="grid gap-4 sm:grid-cols-2">
        {data?.map((ready) => (
          <li key={ready.name}>
            <ReadyCard
              ready={ready}
              isActive={ready.name === active.name}
              onUse={() => onUse(ready.blueprint)}
            />
          </li>
        )) ??
          (!isError &&
            [0, 1].map((place) => (
              <li key={place} aria-hidden="true" className="skeleton h-56 rounded-card!" />
            )))}
      </ul>
    </PanelPart>
  )
}

interface ReadyProps {
  ready: ReadyBlueprint
  isActive: boolean
  onUse: () => void
}

function ReadyCard({ ready, isActive, onUse }: ReadyProps) {
  const title = ready.title || ready.name
  return (
    <article
      className={`flex h-full flex-col gap-3 rounded-card border p-4 ${isActive ? 'border-text' : 'border-line'}`}
    >
      <MiniGraph blueprint={ready.blueprint} />
      <div className="grow">
        <h4 className="font-semibold wrap-anywhere">{title}</h4>
        <p className="text-sm text-pretty text-text-soft">{ready.description}</p>
      </div>
      <Button
        look="outline"
        isOff={isActive}
        onClick={onUse}
        aria-label={`${isActive ? 'In use' : 'Use'}: ${title}`}
      >
        {isActive && <Check aria-hidden="true" className="size-4" />}
        {isActive ? 'In use' : 'Use'}
      </Button>
    </article>
  )
}

function Files({ draft, name }: { draft: Props['draft']; name: string }) {
  const file = useRef<HTMLInputElement>(null)
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0]
    if (!chosen) return
    draft.setText(await chosen.text())
    // The same file again is a change, too.
    target.value = ''
    notify(`“${chosen.name}” is in the text below. Look at it, then use it`)
  }
  return (
    <div className="-mr-3 flex">
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="Blueprint file"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => void take(event)}
      />
      <Button look="quiet" onClick={() => file.current?.click()}>
        <Upload aria-hidden="true" className="size-4" />
        Import
      </Button>
      <Button look="quiet" onClick={() => saveAsFile(draft.text, `${name}.json`)}>
        <Download aria-hidden="true" className="size-4" />
        Export
      </Button>
    </div>
  )
}

interface EditorProps {
  draft: Props['draft']
  onUse: (blueprint: Blueprint) => void
}

function Editor({ draft, onUse }: EditorProps) {
  const id = useId()
  const { text, setText, isChanged, problems, error, blueprint } = draft
  const isRight = isChanged && problems?.length === 0 && !error
  return (
    <div className="flex flex-col gap-3">
      <label htmlFor={id} className="sr-only">
        Blueprint as JSON
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={Boolean(problems?.length)}
        aria-describedby={`${id}verdict`}
        className="h-96 w-full resize-y rounded-card border border-control-line bg-surface-soft p-4 font-mono text-base leading-relaxed lg:text-xs"
      />
      <div id={`${id}verdict`} role="status" className="min-h-6 text-sm">
        <Verdict draft={draft} />
      </div>
      {error && <PartFailure error={error} onRetry={draft.checkAgain} />}
      <div className="flex flex-wrap gap-3">
        <Button isOff={!isRight} onClick={() => blueprint && onUse(blueprint)}>
          Use this blueprint
        </Button>
        <Button look="outline" isOff={!isChanged} onClick={draft.discard}>
          Discard changes
        </Button>
      </div>
    </div>
  )
}

function Verdict({ draft: { isChanged, problems, error } }: { draft: Props['draft'] }) {
  if (!isChanged) return <span className="text-text-soft">This is what the feed follows.</span>
  if (error) return null
  if (!problems) return <span className="text-text-soft">Checking…</span>
  if (problems.length === 0)
    return (
      <span className="flex items-center gap-2 text-positive">
        <Check aria-hidden="true" className="size-4" />
        Nothing is wrong with it.
      </span>
    )
  return (
    <ul className="flex flex-col gap-2 rounded-card bg-accent-soft px-4 py-3">
      {problems.map(({ where, problem }) => (
        <li key={`${where} ${problem}`} className="wrap-anywhere">
          {where && <code className="mr-2 font-semibold">{where}</code>}
          {problem}
        </li>
      ))}
    </ul>
  )
}
