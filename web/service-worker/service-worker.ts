/** Keeps the students' app and their own work on the device, so that a reload without a network loses nothing. */
declare const self: ServiceWorkerGlobalScope

/** Put in by the build: the files of the students' app, and a name that changes with them. */
const { release, files }: { release: string; files: string[] } = JSON.parse('STUDENT_FILES')
const APP = `whosaid-app-${release}`
/** Files of teachers are none of its business. */
const ownFiles = new Set(files)
/** The page empties it when a student leaves the device. */
const OWN = 'whosaid-own-work'
/** Every screen is the same document. */
const SCREEN = '/join'

const isScreen = (path: string): boolean => /^\/(join|my-work|take)(\/|$)/.test(path)
const isOwn = (path: string): boolean => /^\/api\/(attempts\/[^/]+(\/result)?|seats\/[^/]+|my-work)$/.test(path)
const isSignIn = (path: string): boolean => /^\/api\/(join\/|private-code$)/.test(path)

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(APP)
      .then((cache) => cache.addAll([SCREEN, ...files]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const isOld = (name: string): boolean => name.startsWith('whosaid-app-') && name !== APP
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  // Somebody says who they are: what is kept may be somebody else's.
  if (request.method === 'POST' && isSignIn(pathname)) event.waitUntil(caches.delete(OWN))
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') {
    if (isScreen(pathname)) event.respondWith(fetch(request).catch(() => orFail(caches.match(SCREEN))))
  } else if (ownFiles.has(pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  } else if (isOwn(pathname)) event.respondWith(ownWork(request))
})

const orFail = async (kept: Promise<Response | undefined>): Promise<Response> => (await kept) ?? Response.error()

/** What the server says now, kept for when it cannot be reached. */
async function ownWork(request: Request): Promise<Response> {
  const cache = await caches.open(OWN)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(request, await dated(response.clone()))
    else if (response.status === 404) await cache.delete(request)
    return response
  } catch {
    const kept = await cache.match(request)
    return kept === undefined ? Response.error() : await asOfNow(kept)
  }
}

const KEPT_AT = 'x-kept-at'

async function dated(response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, String(Date.now()))
  return new Response(await response.blob(), { headers })
}

/** The server's clock went on as this device's did. */
async function asOfNow(kept: Response): Promise<Response> {
  const body: unknown = await kept.json()
  const elapsed = Date.now() - Number(kept.headers.get(KEPT_AT))
  const isTimed = typeof body === 'object' && body !== null && 'now' in body && typeof body.now === 'number'
  return Response.json(isTimed ? { ...body, now: Number(body.now) + elapsed } : body)
}

export {}
