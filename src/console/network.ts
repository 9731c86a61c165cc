// Where a request comes from: told apart for counting, and only roughly for anything that is written down.
import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/** One household, office or server: an IPv4 address, or the 64 first bits of an IPv6 one, which its owner fills freely. */
export function siteOf(address: string | undefined): string {
  const read = parse(address);
  return read === null ? '' : read.kind() === 'ipv4' ? read.toString() : prefix(read, 64);
}

/** The network around it, such as 105.66.12.0/24; empty for none. */
export function networkOf(address: string | undefined): string {
  const read = parse(address);
  return read === null ? '' : read.kind() === 'ipv4' ? prefix(read, 24) : prefix(read, 48);
}

/** From where a session was opened, as its owner is shown it. */
export function fromOf(request: Request): { network: string; userAgent: string } {
  return { network: networkOf(request.ip), userAgent: request.get('user-agent') ?? '' };
}

/** An IPv4 address in the clothes of an IPv6 one is the IPv4 one. */
function parse(address: string | undefined): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return address !== undefined && ipaddr.isValid(address) ? ipaddr.process(address) : null;
}

function prefix(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  const kind = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  const cidr = `${address.toString()}/${bits}`;
  return `${kind.networkAddressFromCIDR(cidr).toString()}/${bits}`;
}
