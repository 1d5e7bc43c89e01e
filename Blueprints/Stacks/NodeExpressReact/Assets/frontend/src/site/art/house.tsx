/** A street with open doors, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="240" cy="206" r="196" />
      <circle className="a2" cx="356" cy="96" r="44" />
      <path className="a2" d="M40 190l78-70 78 70v170H40Z" />
      <path className="a3" d="M300 210l70-60 72 60v150H300Z" />
      <path className="a4" d="M150 170l100-96 100 96v190H150Z" />
      <path className="a0" d="M222 360v-84q0-28 28-28t28 28v84Z" />
      {[184, 286].map((x) => <rect key={x} className="a2" x={x} y="186" width="32" height="38" rx="4" />)}
      {[62, 106].map((x) => <rect key={x} className="a4" x={x} y="220" width="28" height="36" rx="4" />)}
      {[366, 402].map((x) => <rect key={x} className="a0" x={x} y="238" width="24" height="34" rx="4" />)}
      <path className="l4" d="M18 360h444" style={{ strokeWidth: 8 }} />
    </svg>
  );
}
