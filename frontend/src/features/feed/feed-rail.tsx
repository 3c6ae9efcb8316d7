import { Bookmark, Ellipsis, Forward, Heart, MessageCircle } from 'lucide-react'
import { FollowButton } from '@/features/feed/follow-button'
import { RailButton } from '@/features/feed/rail-button'
import type { ShownVideo } from '@/features/feed/shown-video'
import { useComments } from '@/features/feed/use-comments'
import type { VideoMarks } from '@/features/feed/use-marks'
import { useShare } from '@/features/feed/use-share'

interface Props {
  shown: ShownVideo
  marks: VideoMarks
  onComment: () => void
  onMore: () => void
}

/** What can be done with a video. Counts are everybody's and one's own. */
export function FeedRail({ shown, marks, onComment, onMore }: Props) {
  const { creator, stats } = shown.video
  const { comments } = useComments(shown)
  const { shares, share } = useShare(shown)
  const { like, save, follow } = marks
  return (
    <div className="absolute right-1.5 bottom-22 z-10 flex flex-col items-center gap-2.5 short:gap-1 lg:bottom-8">
      <FollowButton creator={creator} follow={follow} />
      <RailButton
        icon={Heart}
        label="Like"
        shortcut="L"
        count={stats.likes + Number(like.isOn)}
        isOn={like.isOn}
        onClass="text-accent"
        onClick={like.toggle}
      />
      <RailButton
        icon={MessageCircle}
        label="Comments"
        count={stats.comments + comments.length}
        onClick={onComment}
      />
      <RailButton
        icon={Bookmark}
        label="Save"
        count={stats.saves + Number(save.isOn)}
        isOn={save.isOn}
        onClass="text-star"
        onClick={save.toggle}
      />
      <RailButton
        icon={Forward}
        label="Share"
        count={stats.shares + shares}
        onClick={() => void share()}
      />
      <RailButton icon={Ellipsis} label="More" onClick={onMore} />
    </div>
  )
}
