import { answered } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'

/** Where the file of a question set is. */
export const fileOfSet = (id: string): string => `/api/question-sets/${id}/file`

/** Hands the file to the browser under the name the server gives it; fails as a call does. */
export async function downloadSet(id: string): Promise<void> {
  const response = await answered(api.questionSets[':id'].file.$get({ param: { id } }))
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name ?? 'question-set.whosaid.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
