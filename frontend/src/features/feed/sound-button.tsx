import { Volume2, VolumeX } from 'lucide-react'
import { IconButton } from '@/components/icon-button'
import { useKeys } from '@/features/feed/use-keys'
import type { Sound } from '@/features/feed/use-sound'

/** Sound on and off for all clips, by M too. */
export function SoundButton({ sound }: { sound: Sound }) {
  useKeys({ m: sound.toggle })
  const label = sound.isMuted ? 'Turn sound on' : 'Turn sound off'
  return (
    <IconButton
      icon={sound.isMuted ? VolumeX : Volume2}
      label={label}
      title={`${label} (M)`}
      onClick={sound.toggle}
      className="bg-ink/45 text-white ring-1 ring-white/20 backdrop-blur-md hover:ring-white/35"
    />
  )
}
