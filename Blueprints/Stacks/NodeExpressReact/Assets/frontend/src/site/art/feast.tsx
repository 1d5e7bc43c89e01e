/** Bunting and lanterns above the hills, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="250" cy="220" r="190" />
      <path className="a2" d="M20 340q110-90 220-20t220-10v60q-220 60-440 0Z" />
      {[0, 1].map((row) => (
        <g key={row}>
          <path className="l4" d={`M10 ${60 + row * 74}Q240 ${170 + row * 74} 470 ${50 + row * 74}`} />
          {Array.from({ length: 8 }, (_, i) => {
            const [x, t] = [40 + i * 54, (40 + i * 54) / 480];
            const y = 60 + row * 74 + 4 * 52 * t * (1 - t) + 4;
            return <path key={i} className={['a4', 'a3', 'a2'][(i + row) % 3]} d={`M${x} ${y}h36l-18 42Z`} />;
          })}
        </g>
      ))}
      {[110, 240, 370].map((x, i) => (
        <g key={x}>
          <path className="l3" d={`M${x} ${238 - (i % 2) * 16}v40`} />
          <ellipse className={i === 1 ? 'a4' : 'a3'} cx={x} cy={304 - (i % 2) * 16} rx="30" ry="34" />
          <path className="l1" d={`M${x - 26} ${304 - (i % 2) * 16}h52`} />
        </g>
      ))}
    </svg>
  );
}
