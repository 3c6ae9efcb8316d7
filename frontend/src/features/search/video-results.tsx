import { useInfiniteQuery } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import { Button } from '@/components/button'
import { Clamped } from '@/components/clamped'
import { NearEnd } from '@/components/near-end'
import { ErrorNotice, Notice } from '@/components/notice'
import { IdeaChips } from '@/features/search/idea-chips'
import { videosQuery } from '@/features/search/video-query'
import { VideoTile, VideoTileSkeleton } from '@/features/search/video-tile'
import { useShop } from '@/lib/shop'
import type { Video } from '@/lib/shop-types'

const FIRST_SCREEN = 8
const gridClass =
  'grid grid-cols-2 gap-x-3 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-5 lg:gap-y-8 2xl:grid-cols-5'

/** The videos about a query, or that they are on their way, failed, or that there are none. */
export function VideoResults({ query }: { query: string }) {
  const { api } = useShop()
  const results = useInfiniteQuery(videosQuery(api, query))
  const videos = results.data?.pages.flatMap((page) => page.videos) ?? []
  // What is about it comes first; there may be nothing that is, and then all only come close.
  const about = results.data?.pages[0]?.matching ?? 0
  const loadMore = () => {
    if (!results.isFetching) void results.fetchNextPage()
  }
  const isNothing = results.data && videos.length === 0

  return (
    <section aria-label="Videos" aria-busy={results.isPending}>
      <p role="status" className="sr-only">
        {results.isPending && 'Searching'}
        {results.data &&
          `${results.hasNextPage ? 'More than ' : ''}${counted(videos.length)} found`}
      </p>
      {!isNothing && (
        <h1 className="py-4 text-lg font-semibold">
          <Clamped lines={2} className="pr-5">
            Videos for “{query}”
          </Clamped>
        </h1>
      )}
      {results.isPending && <Skeletons />}
      {results.isError && !results.data && (
        <ErrorNotice error={results.error} onRetry={() => void results.refetch()} />
      )}
      {isNothing && <NoVideos query={query} />}
      {videos.length > 0 && (
        <div data-testid="video-results">
          {about > 0 && <Tiles videos={videos.slice(0, about)} />}
          {about < videos.length && (
            <section aria-labelledby="close-videos">
              <h2
                id="close-videos"
                className="pb-5 text-base font-semibold not-first:mt-10 not-first:border-t not-first:border-line not-first:pt-6"
              >
                {about > 0 ? 'Close to it' : 'Nothing is quite about it. These come close.'}
              </h2>
              <Tiles videos={videos.slice(about)} />
            </section>
          )}
        </div>
      )}
      {results.isFetchingNextPage && (
        <div className="pt-8">
          <Skeletons />
        </div>
      )}
      {results.isFetchNextPageError && (
        <ErrorNotice error={results.error} onRetry={() => void results.fetchNextPage()} />
      )}
      {videos.length > 0 && (
        <footer className="flex min-h-12 flex-col items-center gap-4 py-10 text-sm text-text-soft">
          {!results.hasNextPage && <p>That is all: {counted(videos.length)}</p>}
          {results.hasNextPage && !results.isFetchNextPageError && (
            <>
              <NearEnd key={videos.length} onNear={loadMore} />
              <Button look="outline" disabled={results.isFetchingNextPage} onClick={loadMore}>
                {results.isFetchingNextPage ? 'Loading…' : 'Show more'}
              </Button>
            </>
          )}
        </footer>
      )}
    </section>
  )
}

function counted(count: number): string {
  return count === 1 ? '1 video' : `${count} videos`
}

function Tiles({ videos }: { videos: Video[] }) {
  return (
    <ul className={gridClass}>
      {videos.map((video, index) => (
        <li key={video.video_id}>
          <VideoTile video={video} eager={index < FIRST_SCREEN} />
        </li>
      ))}
    </ul>
  )
}

function Skeletons() {
  return (
    <div aria-hidden="true" className={gridClass}>
      {Array.from({ length: FIRST_SCREEN }, (_, index) => (
        <VideoTileSkeleton key={index} />
      ))}
    </div>
  )
}

function NoVideos({ query }: { query: string }) {
  return (
    <div className="mx-auto max-w-md">
      <Notice
        heading="h1"
        icon={Clapperboard}
        title={<Clamped lines={2}>No videos for “{query}”</Clamped>}
      >
        There may be products: they are in the other tab.
      </Notice>
      <IdeaChips title="Or try one of these" />
    </div>
  )
}
