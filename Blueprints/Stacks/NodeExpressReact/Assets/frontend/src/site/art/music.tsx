/** A song that rises from its staff, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="250" cy="210" r="196" />
      <circle className="a2" cx="330" cy="130" r="74" />
      {[0, 1, 2, 3, 4].map((i) => <path key={i} className="l3" d={`M10 ${230 + i * 24}C120 ${150 + i * 24} 200 ${330 + i * 22} 470 ${190 + i * 22}`} />)}
      <path className="l4" strokeWidth="7" d="M156 280V150L262 122V250" style={{ strokeWidth: 8 }} />
      <path className="a4" d="M156 150 262 122v26L156 176Z" />
      <ellipse className="a4" cx="134" cy="284" rx="26" ry="19" transform="rotate(-18 134 284)" />
      <ellipse className="a4" cx="240" cy="254" rx="26" ry="19" transform="rotate(-18 240 254)" />
      <path className="l4" d="M352 246V104c10 26 44 30 40 66" style={{ strokeWidth: 8 }} />
      <ellipse className="a4" cx="331" cy="250" rx="25" ry="18" transform="rotate(-18 331 250)" />
    </svg>
  );
}
