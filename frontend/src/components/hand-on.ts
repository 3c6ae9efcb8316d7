import { notify } from '@/components/toasts'

/**
 * Hands an address on: by the system's own sheet, else by the clipboard. False when the person
 * changed their mind, or the browser lets us do neither; says so where nothing else does.
 */
export async function handOn(link: { url: string; title: string }): Promise<boolean> {
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share(link)
      return true
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false
    }
  }
  try {
    await navigator.clipboard.writeText(link.url)
    notify('Link copied')
    return true
  } catch {
    // No clipboard on plain http from another machine.
    notify(`Copy this address: ${link.url}`)
    return false
  }
}
