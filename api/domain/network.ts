const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const IPV6 = /^[\da-f:]*:[\da-f:]*(?:%.*)?$/i
const LONGEST = 100

/**
 * Who an address stands for when tries are counted: itself in IPv4, the first 64 bits in IPv6, where one subscriber has
 * all the rest to change at will (RFC 6177).
 */
export function networkOf(address: string): string {
  const v4 = IPV4_IN_IPV6.exec(address)?.[1]
  if (v4 !== undefined) return v4
  if (!IPV6.test(address)) return address.slice(0, LONGEST)
  const [head = '', tail] = address.replace(/%.*/, '').split('::')
  const before = groupsOf(head)
  const after = tail === undefined ? [] : groupsOf(tail)
  const gap = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...gap, ...after].slice(0, 4).join(':')}::/64`
}

const groupsOf = (part: string): string[] =>
  part === '' ? [] : part.split(':').map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
