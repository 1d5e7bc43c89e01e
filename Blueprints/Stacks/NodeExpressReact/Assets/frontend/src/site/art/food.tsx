/** A loaf, ears of wheat and the sun of the oven, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="240" cy="200" r="196" />
      <circle className="a2" cx="240" cy="200" r="130" />
      <path className="a4" d="M86 288c-10-96 66-164 154-164s164 68 154 164c-4 30-304 30-308 0Z" />
      {[0, 1, 2, 3].map((i) => <path key={i} className="l2" d={`M${150 + i * 52} ${172 + Math.abs(i - 1.5) * 8}q34 40 22 92`} style={{ strokeWidth: 10 }} />)}
      <path className="a3" d="M60 316h360v20q-180 26-360 0Z" />
      {[70, 410].map((x) => (
        <g key={x}>
          <path className="l4" d={`M${x} 310V90`} />
          {[0, 1, 2, 3, 4].map((i) => (
            <g key={i} className="a4">
              <ellipse cx={x - 15} cy={110 + i * 34} rx="8" ry="18" transform={`rotate(-32 ${x - 15} ${110 + i * 34})`} />
              <ellipse cx={x + 15} cy={110 + i * 34} rx="8" ry="18" transform={`rotate(32 ${x + 15} ${110 + i * 34})`} />
            </g>
          ))}
          <ellipse className="a4" cx={x} cy="80" rx="8" ry="19" />
        </g>
      ))}
    </svg>
  );
}
