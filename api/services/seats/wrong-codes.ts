import type { Context } from '#api/services/context.ts'
import type { Buckets } from '#api/services/tries.ts'
import { holdsSeat } from '#db/queries/seats.ts'

const atMost = (most: number) => ({
  most,
  windowMs: 600_000,
  message: 'Too many wrong codes were tried from here. Wait ten minutes, then try again.',
})
const perAddress = atMost(300)
const perDevice = atMost(30)
const perAddressOfDevices = atMost(3000)

/** A private code alone could be anybody's in the installation, so guesses from one address end for the day. */
const perAddressAndDay = {
  most: 1000,
  windowMs: 86_400_000,
  message: 'Too many wrong codes were tried from here today. Type the join code first, then your private code.',
}

/**
 * What counts wrong codes; right ones never count. A whole school can share one address, so one guesser must not lock a
 * class out: a device that holds a seat has a count of its own, and the address stops it much later. Other devices share
 * what their address has, since nothing tells them apart that they could not make up.
 */
export async function wrongCodes({ db, address, device }: Context, of: 'join-code' | 'private-code'): Promise<Buckets> {
  const byAddress = `${of}:${address}`
  return device !== null && (await holdsSeat(db, device))
    ? { [`${of}:device:${device}`]: perDevice, [byAddress]: perAddressOfDevices }
    : { [byAddress]: perAddress }
}

/** The same for a private code that comes without a join code. */
export async function wrongCodesAnywhere(context: Context): Promise<Buckets> {
  return { ...(await wrongCodes(context, 'private-code')), [`own-work:${context.address}`]: perAddressAndDay }
}
