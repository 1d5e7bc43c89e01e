/** Two rings in a wreath, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="240" cy="210" r="196" />
      {Array.from({ length: 24 }, (_, i) => (
        <g key={i} transform={`rotate(${i * 15} 240 210)`}>
          <path className={i % 2 ? 'a2' : 'a3'} d="M240 42q26-26 44 2-20 26-44-2Z" />
          <circle className="a4" cx="240" cy="40" r={i % 3 ? 0 : 6} />
        </g>
      ))}
      <circle className="l4" cx="198" cy="228" r="74" style={{ strokeWidth: 16 }} />
      <circle className="l3" cx="282" cy="228" r="74" style={{ strokeWidth: 16 }} />
      <path className="l4" d="M258 158a74 74 0 0 1 14 70" style={{ strokeWidth: 16 }} />
      <path className="a4" d="M176 120l22-24h40l22 24-42 42Z" transform="translate(-20 16)" />
    </svg>
  );
}
