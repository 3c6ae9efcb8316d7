import { ArrowLeft } from 'lucide-react'
import { useNavigate } from 'react-router'
import { IconButton } from '@/components/icon-button'
import { pagePaths } from '@/lib/paths'

/** To the page before, or to the feed when this one was opened directly. */
export function BackButton() {
  const navigate = useNavigate()
  const goBack = () => {
    const { idx = 0 } = (window.history.state ?? {}) as { idx?: number }
    void (idx > 0 ? navigate(-1) : navigate(pagePaths.forYou))
  }
  return (
    <IconButton
      icon={ArrowLeft}
      label="Back"
      onClick={goBack}
      className="-ml-3 hover:bg-surface-soft"
    />
  )
}
