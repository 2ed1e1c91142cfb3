import { expect, it } from 'vitest';
import { networkOf } from './network.ts';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['::1', '::/64'],
  ['0f6d1f5c-3b1f-4a52-9d0e-7c5d8f6a1b2c', '0f6d1f5c-3b1f-4a52-9d0e-7c5d8f6a1b2c'],
  ['', ''],
])('what %s asks for is counted against %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
