/** Voices that meet, in the colours of the site. */
export function Art() {
  return (
    <svg className="art" viewBox="0 0 480 420" aria-hidden="true">
      <circle className="a1" cx="250" cy="210" r="196" />
      <path className="a2" d="M70 120q0-44 44-44h190q44 0 44 44v86q0 44-44 44H190l-60 56v-56h-16q-44 0-44-44Z" />
      <path className="a4" d="M180 196q0-40 40-40h160q40 0 40 40v78q0 40-40 40h-8v52l-58-52H220q-40 0-40-40Z" />
      {[0, 1, 2].map((i) => <path key={i} className="l2" d={`M214 ${200 + i * 36}h${[150, 172, 96][i]}`} style={{ strokeWidth: 10 }} />)}
      {[0, 1, 2].map((i) => <circle key={i} className="a3" cx={120 + i * 40} cy="120" r="12" />)}
    </svg>
  );
}
