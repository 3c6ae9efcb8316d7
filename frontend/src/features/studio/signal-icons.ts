import {
  Bookmark,
  Clapperboard,
  EyeOff,
  FastForward,
  Flag,
  Heart,
  MessageCircle,
  Radio,
  Search,
  Share2,
  ShoppingBag,
  ThumbsDown,
  ThumbsUp,
  UserPlus,
  type LucideIcon,
} from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  HIGH: Clapperboard,
  MEDIUM: Clapperboard,
  LOW: Clapperboard,
  LIKE: Heart,
  SAVE: Bookmark,
  SHARE: Share2,
  FOLLOW: UserPlus,
  COMMENT: MessageCircle,
  TAP: ShoppingBag,
  SEARCH: Search,
  MORE: ThumbsUp,
  LESS: ThumbsDown,
  SKIP: FastForward,
  HIDE: EyeOff,
  REPORT: Flag,
}

export const signalIcon = (name: string): LucideIcon => icons[name] ?? Radio
