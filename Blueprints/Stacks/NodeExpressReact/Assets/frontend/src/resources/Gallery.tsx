import type { Row } from '../api/resources';
import { Link } from '../components/Link';
import { titleOf } from '../components/values';
import { useStored } from '../hooks/useStored';
// #if marks
import { Marks } from './Marks';
// #end
import type { RowsProps } from './ResourceRows';
// #if actions
import { RowActions } from './RowActions';
// #end
import { RowButtons } from './RowButtons';
import { RowMeta } from './RowMeta';

/** Rows as their pictures, each of which leads to the page of its row. */
export function Gallery(props: RowsProps) {
  return (
    <ul className="gallery">
      {props.rows.map((row) => <Item key={row.id} {...props} row={row} />)}
    </ul>
  );
}

function Item(props: Omit<RowsProps, 'rows'> & { row: Row }) {
  const { resource, row } = props;
  const title = titleOf(row, resource);
  const picture = resource.fields.find((field) => field.name === resource.gallery)!;
  const address = row[picture.name];
  return (
    <li className="card">
      <Link className="gallery-picture" to={`/${resource.path}/${row.id}`}>
        {address ? <Framed key={String(address)} address={String(address)} label={`${picture.label} of ${title}`} /> : <span className="sr">{title}, without {picture.label.toLowerCase()}</span>}
      </Link>
      <div className="row-main">
        <Link className="row-title" to={`/${resource.path}/${row.id}`}>{title}</Link>
        {/* #if marks */}
        <Marks resource={resource} row={row} />
        {/* #end */}
        <RowMeta resource={resource} row={row} hidden={props.hidden} />
        {/* #if actions */}
        <RowActions resource={resource} row={row} onDone={props.onDone} />
        {/* #end */}
      </div>
      {/* #if auth */}
      {props.mayChange(row) && <RowButtons title={title} onEdit={() => props.onEdit(row)} onDelete={() => props.onDelete(row)} />}
      {/* #else */}
      <RowButtons title={title} onEdit={() => props.onEdit(row)} onDelete={() => props.onDelete(row)} />
      {/* #end */}
    </li>
  );
}

function Framed({ address, label }: { address: string; label: string }) {
  return <img src={useStored(address)} alt={label} loading="lazy" />;
}
