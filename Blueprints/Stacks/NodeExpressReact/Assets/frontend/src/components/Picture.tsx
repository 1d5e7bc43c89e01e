import { useState } from 'react';
// #if uploads
import { useStored } from '../hooks/useStored';
// #end
import { WebLink } from './WebLink';

/** The picture at an address, or the address where there is none to see. */
export function Picture({ address, label, large = false }: { address: string; label: string; large?: boolean }) {
  // #if uploads
  const [broken, setBroken] = useState(!/^(https?:|\/api\/)/i.test(address));
  const source = useStored(address);
  // #else
  const [broken, setBroken] = useState(!/^https?:/i.test(address));
  const source = address;
  // #end
  if (broken) return <WebLink address={address} />;
  return (
    <a href={source} target="_blank" rel="noreferrer">
      <img className={large ? 'thumb large' : 'thumb'} src={source} alt={label} loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(true)} />
    </a>
  );
}
