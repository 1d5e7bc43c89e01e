/** Lanes of a track under a rising sun, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="240" cy="210" r="196" />
      <circle className="a2" cx="240" cy="176" r="96" />
      {[0, 1, 2, 3, 4].map((i) => <path key={i} className="l4" d={`M${20 + i * 14} 400C${70 + i * 30} ${250 - i * 4} ${250 + i * 26} ${330 - i * 18} ${390 + i * 22} ${150 + i * 26}`} style={{ strokeWidth: 7 - i }} />)}
      <path className="a3" d="M0 400Q240 330 480 400v20H0Z" />
      <path className="a4" d="M240 96l20 44 48 5-36 32 10 48-42-24-42 24 10-48-36-32 48-5Z" />
    </svg>
  );
}
