/** A picture in its frame, seen through a lens, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="240" cy="210" r="196" />
      <rect className="a4" x="62" y="70" width="300" height="230" rx="14" transform="rotate(-5 212 185)" />
      <g transform="rotate(-5 212 185)">
        <rect className="a2" x="82" y="90" width="260" height="172" rx="6" />
        <circle className="a4" cx="282" cy="134" r="24" />
        <path className="a0" d="M82 262v-40l70-76 62 66 38-34 90 84Z" />
      </g>
      <circle className="a3" cx="346" cy="286" r="92" />
      <circle className="a0" cx="346" cy="286" r="70" />
      {Array.from({ length: 6 }, (_, i) => <path key={i} className="a2" d="M346 286l0-70 60 35Z" transform={`rotate(${i * 60} 346 286)`} opacity={i % 2 ? 1 : .55} />)}
      <circle className="a4" cx="346" cy="286" r="24" />
    </svg>
  );
}
