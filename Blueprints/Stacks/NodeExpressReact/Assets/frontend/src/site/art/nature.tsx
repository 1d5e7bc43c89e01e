/** Leaves before hills and sun, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="240" cy="206" r="196" />
      <circle className="a4" cx="330" cy="128" r="52" />
      <path className="a2" d="M44 300q90-130 190-40 70-90 200 10-40 130-194 132Q110 400 44 300Z" />
      <path className="a3" d="M60 330q120-80 220-10t150-16q-50 100-190 98T60 330Z" />
      {[[120, 330, -24], [200, 350, 4], [286, 344, 20]].map(([x, y, turn]) => (
        <g key={x} transform={`translate(${x} ${y}) rotate(${turn})`}>
          <path className="a4" d="M0 0C-60-60-44-150 0-200 44-150 60-60 0 0Z" />
          <path className="l2" d="M0 20V-160M0-40l-24-26M0-40l24-26M0-86l-20-24M0-86l20-24" />
        </g>
      ))}
    </svg>
  );
}
