import { createSignal } from 'solid-js'

const [isSignedOut, setSignedOut] = createSignal(false)

/** True from the moment a call was refused because the session has ended, until the teacher signs in again. */
export { isSignedOut, setSignedOut }

/** The `fetch` of the teacher's calls: notices when the session has ended, wherever that happens. */
export const fetchAsTeacher: typeof fetch = async (input, init) => {
  const response = await fetch(input, init)
  if (response.status === 401) setSignedOut(true)
  return response
}
