import { useStored } from '../hooks/useStored';

/** The name that a file had when it was uploaded. */
export const fileNameOf = (address: string) => decodeURIComponent(address.split('/').at(-1) ?? '').replace(/^$/, 'File');

/** A file that was uploaded, to be saved. */
export function FileLink({ address }: { address: string }) {
  return <a href={useStored(address)} download={fileNameOf(address)}>{fileNameOf(address)}</a>;
}
