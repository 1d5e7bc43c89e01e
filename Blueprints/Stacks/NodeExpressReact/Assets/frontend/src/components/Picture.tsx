import { useState } from 'react';
import { WebLink } from './WebLink';

/** The picture at an address, or the address where there is none to see. */
export function Picture({ address, label, large = false }: { address: string; label: string; large?: boolean }) {
  const [broken, setBroken] = useState(!/^https?:/i.test(address));
  if (broken) return <WebLink address={address} />;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <img className={large ? 'thumb large' : 'thumb'} src={address} alt={label} loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(true)} />
    </a>
  );
}
