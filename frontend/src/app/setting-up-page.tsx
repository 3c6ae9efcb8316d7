import { Mark } from '@/components/mark'

interface Props {
  /** 0 to 100, null while unknown. */
  percent: number | null
  step: string | null
}

/** The shop builds its index for the first time: how far it is. Goes on by itself. */
export function SettingUpPage({ percent, step }: Props) {
  return (
    <main
      data-tone="ink"
      className="grid min-h-dvh place-items-center bg-surface px-8 text-center text-text"
    >
      <title>Setting up the shop – Shopcard</title>
      <div className="flex w-full max-w-xs flex-col items-center gap-5">
        <Mark className="size-16" />
        <h1 className="text-xl font-semibold">
          Setting up the shop…{percent !== null && <> {Math.floor(percent)} %</>}
        </h1>
        <div
          role="progressbar"
          aria-label="Setting up the shop"
          aria-valuenow={percent ?? undefined}
          className="h-1.5 w-full overflow-hidden rounded-full bg-line"
        >
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-700"
            style={{ width: `${percent ?? 8}%` }}
          />
        </div>
        <p className="text-sm text-pretty text-text-soft">
          {step && <span className="mb-2 block text-text first-letter:uppercase">{step}</span>}
          It reads every product once, so that search understands them. This page goes on by itself.
        </p>
      </div>
    </main>
  )
}
