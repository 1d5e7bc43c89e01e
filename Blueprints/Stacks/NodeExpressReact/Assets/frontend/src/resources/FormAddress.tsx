import type { Resource } from '../api/resources';
import { Link } from '../components/Link';
import { useToast } from '../components/Toasts';

/** Where visitors send what a list shows, to be passed on. */
export function FormAddress({ resource }: { resource: Resource }) {
  const toast = useToast();
  const path = `/${resource.path}/new`;
  const address = window.location.origin + path;
  const copy = () => navigator.clipboard.writeText(address).then(() => toast('Address copied'), () => toast('Copy the address by hand'));
  return (
    <p className="form-address">
      Visitors send {resource.many} at <Link to={path}>{address}</Link>
      <button type="button" className="link" onClick={() => void copy()}>Copy the address</button>
    </p>
  );
}
