import { createSignal } from 'solid-js'

const [isLost, setLost] = createSignal(!navigator.onLine)

/** Whether the server can be reached, as far as the browser and the last call tell. */
export { isLost as isConnectionLost }

addEventListener('online', () => setLost(false))
addEventListener('offline', () => setLost(true))

/** `fetch`, and the page learns from it whether there is a connection. */
export async function watchedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    const response = await fetch(input, init)
    setLost(false)
    return response
  } catch (error) {
    setLost(true)
    throw error
  }
}
