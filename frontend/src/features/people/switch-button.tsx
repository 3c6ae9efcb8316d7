import { useState } from 'react'
import { Button } from '@/components/button'
import { PeopleSheet } from '@/features/people/people-sheet'

/** Asks who is shopping. */
export function SwitchButton({ className }: { className?: string }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <span className={className}>
      <Button
        look="outline"
        className="px-4!"
        aria-haspopup="dialog"
        onClick={() => setIsAsking(true)}
      >
        Switch
      </Button>
      {isAsking && <PeopleSheet onClose={() => setIsAsking(false)} />}
    </span>
  )
}
