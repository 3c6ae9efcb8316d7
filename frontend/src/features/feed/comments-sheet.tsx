import { SendHorizontal, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/icon-button'
import { Sheet } from '@/components/sheet'
import type { ShownVideo } from '@/features/feed/shown-video'
import { useComments, type Comment } from '@/features/feed/use-comments'
import { timeAgo } from '@/lib/format'

const LONGEST = 300

/** One's own comments, and a place for the next one. */
export function CommentsSheet({ shown, onClose }: { shown: ShownVideo; onClose: () => void }) {
  const { comments, add, remove } = useComments(shown)
  const [text, setText] = useState('')
  return (
    <Sheet title="Your comments" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) add(text.trim())
          setText('')
        }}
        className="mt-1 flex items-center gap-1 rounded-full border border-control-line pr-0.5 pl-4 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent"
      >
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label="Your comment"
          placeholder="Say something kind"
          maxLength={LONGEST}
          enterKeyHint="send"
          autoComplete="off"
          className="h-12 min-w-0 grow bg-transparent outline-none placeholder:text-text-soft"
        />
        <IconButton
          type="submit"
          icon={SendHorizontal}
          label="Send"
          disabled={!text.trim()}
          className="text-accent"
        />
      </form>
      <p className="mt-3 text-xs text-pretty text-text-soft">
        Your words are kept in this browser and sent to the shop. Comments of others can’t be read
        here yet.
      </p>
      <ul className="mt-4 flex min-h-24 flex-col gap-1">
        {comments.map((comment) => (
          <CommentRow
            key={comment.event_id}
            comment={comment}
            onRemove={() => remove(comment.event_id)}
          />
        ))}
      </ul>
    </Sheet>
  )
}

function CommentRow({ comment, onRemove }: { comment: Comment; onRemove: () => void }) {
  return (
    <li className="flex animate-appear items-start gap-2">
      <p className="min-w-0 grow py-2.5 text-sm wrap-anywhere">
        <span className="block text-xs text-text-soft">
          <span className="font-semibold text-text">You</span> · {timeAgo(comment.at)}
        </span>
        {comment.text}
      </p>
      <IconButton
        icon={Trash2}
        label="Delete this comment"
        onClick={onRemove}
        className="text-text-soft [&_svg]:size-4.5"
      />
    </li>
  )
}
