const two = (value: number): string => String(value).padStart(2, '0')

/** UTC milliseconds as the value of a datetime-local input, in the reader's time zone; '' for null. */
export function toLocalInput(at: number | null): string {
  if (at === null) return ''
  const local = new Date(at)
  const date = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`
  return `${date}T${two(local.getHours())}:${two(local.getMinutes())}`
}

/** The value of a datetime-local input as UTC milliseconds; null when it is empty or no moment. */
export function fromLocalInput(written: string): number | null {
  const at = new Date(written).getTime()
  return written === '' || Number.isNaN(at) ? null : at
}
