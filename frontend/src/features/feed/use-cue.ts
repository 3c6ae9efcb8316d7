import { useEffect, useState } from 'react'

/** What is being said in a clip right now, while `isOn`; drawn by us, where it hides nothing. */
export function useCue(clip: HTMLVideoElement | null, isOn: boolean): string {
  const [cue, setCue] = useState('')
  useEffect(() => {
    const track = clip?.textTracks[0]
    if (!track) return
    track.mode = isOn ? 'hidden' : 'disabled'
    const read = () => setCue(isOn ? textOf(track) : '')
    read()
    track.addEventListener('cuechange', read)
    return () => track.removeEventListener('cuechange', read)
  }, [clip, isOn])
  return cue
}

function textOf(track: TextTrack): string {
  const cues = Array.from(track.activeCues ?? []) as VTTCue[]
  return cues.map((cue) => cue.getCueAsHTML().textContent).join('\n')
}
