/** A join code in groups of three, as it is read out and typed: "P3K R9M". */
export const groupedCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ')

/** Where students type the code, without the protocol: short enough to read from the back of a room. */
export const joinAddress = (): string => `${location.host}/join`

/** The whole address that leads to one assignment. */
export const joinLink = (code: string): string => `${location.origin}/join/${code}`

/** True when the address leads nowhere from another device. */
export const isOnlyHere = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname)
