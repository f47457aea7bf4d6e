const MARK = 'whosaid.reloaded-for-release'

/** After a new release the old page asks for files that are gone; one reload brings the new ones. */
export function reloadOnStaleRelease(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(MARK) ?? 0)
    if (Date.now() - last < 60_000) return
    event.preventDefault()
    sessionStorage.setItem(MARK, String(Date.now()))
    location.reload()
  })
}
