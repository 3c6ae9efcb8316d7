import clsx from 'clsx'
import { Decoration } from '@/components/decoration'
import { drawnPicture } from '@/components/product-picture'
import { mediaUrl } from '@/lib/api'
import type { Video } from '@/lib/shop-types'

const STACK = [
  'z-2',
  'z-1 translate-x-[3%] rotate-5 brightness-75',
  '-translate-x-[3%] -rotate-4 brightness-50',
]

const LONGEST_WORDS = 90

/**
 * What stands for a video that has no clip: its poster or, when that is a product's picture, the
 * pictures of what it shows as a stack, on a backdrop of the same colours; without either, its own
 * words in large letters.
 */
export function FeedStill({ video, isCurrent }: { video: Video; isCurrent: boolean }) {
  const { poster, product_ids: shown } = video
  if (poster && !poster.startsWith('/pictures/')) {
    return <Decoration src={mediaUrl(poster)} className="absolute inset-0 size-full object-cover" />
  }
  const [front, ...behind] = shown.slice(0, STACK.length).map((id) => drawnPicture(id))
  if (!front) return <WordStill words={wordsOf(video)} />
  return (
    <>
      <Decoration
        src={front}
        className="absolute inset-0 size-full scale-125 object-cover opacity-80 blur-3xl saturate-150"
      />
      <div className="absolute inset-0 isolate [container-type:size]">
        <div className="absolute inset-x-0 top-[13cqh] mx-auto aspect-square w-[min(100cqw-64px,44cqh)] tall:top-[17cqh]">
          {[front, ...behind].map((address, index) => (
            <Decoration
              key={address}
              src={address}
              fetchPriority={isCurrent && index === 0 ? 'high' : 'auto'}
              className={clsx(
                'absolute inset-0 size-full rounded-[28px] object-cover shadow-[0_24px_80px_rgb(0_0_0/0.4)]',
                STACK[index],
              )}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** Words for the eye alone: the caption says them too. */
function WordStill({ words }: { words: string }) {
  return (
    <p
      aria-hidden="true"
      className="absolute inset-x-8 top-[24%] text-center text-3xl leading-tight font-bold text-balance break-words text-white/90"
    >
      {words}
    </p>
  )
}

/** The caption without its hashtags, or where nothing is left the first of those. */
function wordsOf({ caption, hashtags }: Video): string {
  const said = caption
    .replace(/[#@]\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const words =
    said ||
    hashtags
      .slice(0, 3)
      .map((tag) => `#${tag}`)
      .join(' ')
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).trim()}…`
}
