// #if auth
import { useEffect, useState } from 'react';
import { authorization } from '../api/http';

/** Within a frame of another site there is no cookie, and a picture could not say who asks for it. */
const needsHeader = (address: string) => address.startsWith('/api/') && 'Authorization' in authorization();

/** The bytes behind an address, which a browser could not read by itself. */
export async function readStored(address: string): Promise<string> {
  const response = await fetch(address, { headers: authorization() });
  if (!response.ok) throw new Error('not found');
  return URL.createObjectURL(await response.blob());
}

/** An address at which a browser can read what was uploaded; undefined until there is one. */
export function useStored(address: string): string | undefined {
  const [copy, setCopy] = useState<string>();
  useEffect(() => {
    if (!needsHeader(address)) return undefined;
    let made: string | undefined;
    let gone = false;
    readStored(address).then((url) => {
      if (gone) return URL.revokeObjectURL(url);
      made = url;
      setCopy(url);
    }, () => setCopy(undefined));
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [address]);
  return needsHeader(address) ? copy : address;
}
// #else
/** An address at which a browser can read what was uploaded. */
export const useStored = (address: string): string => address;
// #end
