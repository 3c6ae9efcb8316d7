import { Compass } from 'lucide-react'
import { Link } from 'react-router'
import { buttonClass } from '@/components/button'
import { Notice } from '@/components/notice'
import { pagePaths } from '@/lib/paths'

export function NotFoundPage() {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <title>Page not found – Shopcard</title>
      <Notice
        icon={Compass}
        heading="h1"
        title="There is no page here"
        action={
          <Link to={pagePaths.forYou} className={buttonClass()}>
            Go to For You
          </Link>
        }
      >
        The address may be mistyped, or the page has moved.
      </Notice>
    </div>
  )
}
