// Where cookies of the console live: bound to this very host wherever the connection is trusted.

/**
 * `__Host-` forbids any other host, and any page without https, to set the cookie; it wants the whole site as its path.
 */
export function cookieHome(baseUrl: string): { prefix: string; path: string; secure: boolean } {
  return baseUrl.startsWith('https:')
    ? { prefix: '__Host-', path: '/', secure: true }
    : { prefix: '', path: '/console', secure: false };
}
