import {
  Captions,
  CaptionsOff,
  ChevronRight,
  CircleQuestionMark,
  EyeOff,
  Flag,
  Keyboard,
  ThumbsDown,
  ThumbsUp,
  UserMinus,
  UserPlus,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { Sheet } from '@/components/sheet'
import { notify } from '@/components/toasts'
import type { ShownVideo } from '@/features/feed/shown-video'
import { useCaptions } from '@/features/feed/use-captions'
import { useLetterKeys } from '@/features/feed/use-keys'
import type { VideoMarks } from '@/features/feed/use-marks'
import type { Steering } from '@/features/feed/use-steering'
import { useShop } from '@/lib/shop'

interface Props {
  shown: ShownVideo
  marks: VideoMarks
  steering: Steering
  onWhy: () => void
  onClose: () => void
}

const REPORTS = {
  spam: 'It is spam',
  misleading: 'It is not what it says',
  offensive: 'It is hurtful or offensive',
  dangerous: 'It is dangerous',
}

/** What is done with a video more rarely. */
export function MoreSheet({ shown, marks, steering, onWhy, onClose }: Props) {
  const [isReporting, setReporting] = useState(false)
  const captions = useCaptions()
  const letters = useLetterKeys()
  const { creator, captions_url } = shown.video
  const { follow } = marks
  const closing = (act: () => void) => () => {
    onClose()
    act()
  }
  if (isReporting) return <ReportSheet shown={shown} onClose={onClose} />
  return (
    <Sheet title="More" onClose={onClose}>
      <ul className="-mx-2">
        <Row icon={CircleQuestionMark} label="Why this video?" onClick={onWhy} leadsOn />
        <Row icon={ThumbsUp} label="More like this" onClick={closing(steering.more)} />
        <Row icon={ThumbsDown} label="Less like this" onClick={closing(steering.less)} />
        <Row icon={EyeOff} label="Not interested" onClick={closing(steering.notInterested)} />
        <Row
          icon={follow.isOn ? UserMinus : UserPlus}
          label={`${follow.isOn ? 'Unfollow' : 'Follow'} ${creator.name}`}
          onClick={closing(follow.toggle)}
        />
        {captions_url && (
          <Row
            icon={captions.areOn ? Captions : CaptionsOff}
            label="Captions"
            isOn={captions.areOn}
            onClick={captions.toggle}
          />
        )}
        <Row
          icon={Keyboard}
          label="Letters as shortcuts"
          isOn={letters.value}
          onClick={() => letters.write(!letters.value)}
        />
        <Row icon={Flag} label="Report" onClick={() => setReporting(true)} leadsOn />
      </ul>
    </Sheet>
  )
}

function ReportSheet({ shown, onClose }: Pick<Props, 'shown' | 'onClose'>) {
  const { signals } = useShop()
  const { video, requestId, position } = shown
  const report = (reason: string) => {
    signals.log({
      kind: 'report',
      reason,
      video_id: video.video_id,
      request_id: requestId,
      position,
    })
    onClose()
    notify('Thank you. Your report is noted.')
  }
  return (
    <Sheet title="What is wrong with this video?" onClose={onClose}>
      <ul className="-mx-2">
        {Object.entries(REPORTS).map(([reason, label]) => (
          <Row key={reason} icon={Flag} label={label} onClick={() => report(reason)} />
        ))}
      </ul>
    </Sheet>
  )
}

interface RowProps {
  icon: LucideIcon
  label: string
  /** For what is on or off. */
  isOn?: boolean
  leadsOn?: boolean
  onClick: () => void
}

function Row({ icon: Icon, label, isOn, leadsOn = false, onClick }: RowProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isOn}
        onClick={onClick}
        className="flex min-h-13 w-full items-center gap-4 rounded-card px-2 text-left transition hover:bg-surface-soft"
      >
        <Icon aria-hidden="true" className="size-5.5 shrink-0 text-text-soft" />
        <span className="grow">{label}</span>
        {isOn !== undefined && (
          <span aria-hidden="true" className="text-sm text-text-soft">
            {isOn ? 'On' : 'Off'}
          </span>
        )}
        {leadsOn && <ChevronRight aria-hidden="true" className="size-5 text-text-soft" />}
      </button>
    </li>
  )
}
