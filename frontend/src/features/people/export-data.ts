import { answerOf, type Api } from '@/lib/api'

/** Hands the browser everything that the shop holds about a person, as a file. Throws ApiError. */
export async function exportData(api: Api, userId: string): Promise<void> {
  const params = { path: { user_id: userId } }
  const held = await answerOf(api.GET('/users/{user_id}/export', { params }))
  const file = new Blob([JSON.stringify(held, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `shopcard-${held.exported_at.slice(0, 10)}.json`
  link.click()
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
