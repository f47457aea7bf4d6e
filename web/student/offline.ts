/** As in the service worker, which keeps what the server said about this student's work. */
const OWN = 'whosaid-own-work'

/** Keeps the app and the student's work on the device, where the browser lets a page do so (https or this computer). */
export function keepForOffline(): void {
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/service-worker.js').catch(() => {})
}

/** Nothing of this student's work stays on the device. */
export async function forgetOwnWork(): Promise<void> {
  await globalThis.caches?.delete(OWN)
}
