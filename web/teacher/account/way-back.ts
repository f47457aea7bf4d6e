/** Where to go after signing in: a path of this site, and never another site's address. */
export function wayBack(to: string | string[] | undefined): string {
  if (typeof to !== 'string') return '/'
  const target = new URL(to, window.location.origin)
  return target.origin === window.location.origin && to.startsWith('/') ? target.pathname + target.search : '/'
}
