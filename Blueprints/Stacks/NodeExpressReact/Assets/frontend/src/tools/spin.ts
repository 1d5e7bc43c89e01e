/** Where a wheel with so many equal fields stands, in degrees, when the middle of one of them is at the top. */
export const restAt = (index: number, fields: number) => 360 - (index + 0.5) * (360 / fields);

/** The field at the top of a wheel that is turned clockwise by so many degrees. */
export const topOf = (turned: number, fields: number) =>
  Math.floor((((360 - (turned % 360)) % 360) / 360) * fields) % fields;

/** The next rotation: at least five full turns forward, and then on to the field. */
export function turnTo(index: number, fields: number, turned: number) {
  const rest = restAt(index, fields);
  const full = Math.ceil((turned - rest) / 360) * 360;
  return full + rest + 5 * 360;
}

/** The outline of a field, on a wheel with radius 100 around 0, 0. */
export function outline(index: number, fields: number) {
  if (fields === 1) return 'M0 -100A100 100 0 1 1 -0.01 -100Z';
  const point = (i: number) => {
    const angle = (i / fields) * 2 * Math.PI;
    return `${(100 * Math.sin(angle)).toFixed(3)} ${(-100 * Math.cos(angle)).toFixed(3)}`;
  };
  return `M0 0L${point(index)}A100 100 0 ${fields < 2 ? 1 : 0} 1 ${point(index + 1)}Z`;
}
