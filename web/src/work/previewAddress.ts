/** A path in a preview, on the preview's own origin whatever was typed. */
export function within(base: URL, path: string): URL {
  const address = new URL(base.href);
  const asked = new URL(path.startsWith("/") ? path.replace(/^\/+/, "/") : `/${path}`, base);
  if (asked.origin === base.origin) {
    address.pathname = asked.pathname;
    address.search = asked.search;
    address.hash = asked.hash;
  }
  return address;
}
