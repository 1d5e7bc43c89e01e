/** Which colour is which. */
export function Legend({ labels }: { labels: string[] }) {
  return (
    <ul className="legend">
      {labels.map((label, at) => <li key={label}><span className={`swatch series-${at % 6}`} aria-hidden="true" />{label}</li>)}
    </ul>
  );
}
