/** The stage while the feed is on its way. */
export function VideoSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the feed"
      className="relative flex h-full flex-col justify-end gap-3 bg-surface-soft p-4 lg:rounded-3xl"
    >
      <span className="absolute right-2.5 bottom-24 flex flex-col gap-5 lg:bottom-10">
        {[0, 1, 2, 3, 4].map((action) => (
          <span key={action} className="skeleton size-12 rounded-full!" />
        ))}
      </span>
      <span className="skeleton h-17 w-[calc(100%-72px)] rounded-card!" />
      <span className="skeleton h-5 w-40" />
      <span className="skeleton h-4 w-3/5" />
      <span className="skeleton mb-12 h-4 w-2/5" />
    </div>
  )
}
