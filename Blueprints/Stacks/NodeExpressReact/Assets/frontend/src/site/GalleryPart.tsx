import { titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** Pictures with their titles. */
export function GalleryPart(props: RowsProps) {
  const { picture } = roles(props.resource);
  return (
    <RowsPart {...props}>
      {(rows) => (
        <div className="pictures-wall">
          {rows.filter((row) => picture && row[picture.name]).map((row) => (
            <figure key={row.id}>
              <img src={String(picture ? row[picture.name] : '')} alt={titleOf(row, props.resource)} loading="lazy" />
              <figcaption>{titleOf(row, props.resource)}</figcaption>
            </figure>
          ))}
        </div>
      )}
    </RowsPart>
  );
}
