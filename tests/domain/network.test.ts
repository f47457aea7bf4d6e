import { describe, expect, it } from 'vitest'
import { networkOf } from '#api/domain/network.ts'

describe('the network of an address', () => {
  it('is the address itself in IPv4, in whatever form it comes', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('::FFFF:203.0.113.7')).toBe('203.0.113.7')
  })

  it('is the first half in IPv6: whoever has one address there has 2^64 of them', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:DB8:1:2:ffff::9')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(networkOf('2001:0db8:0000:0000::1')).toBe('2001:db8:0:0::/64')
    expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })

  it('of what is no address is that itself, cut short', () => {
    expect(networkOf('unknown')).toBe('unknown')
    expect(networkOf('x'.repeat(5000))).toHaveLength(100)
  })
})
