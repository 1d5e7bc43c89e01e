/** A link to another site; what is no web address is only text. */
export function WebLink({ address }: { address: string }) {
  return <a href={/^https?:/i.test(address) ? address : undefined} target="_blank" rel="noreferrer">{address.replace(/^https?:\/\//, '')}</a>;
}
