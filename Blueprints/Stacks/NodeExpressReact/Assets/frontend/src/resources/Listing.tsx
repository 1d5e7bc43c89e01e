import { find } from '../model';
// #if thread
import { Conversation } from './Conversation';
// #end
// #if list
import { ResourceList } from './ResourceList';
// #end

/** All rows of a resource, the way it is shown. */
export function Listing({ path, ...rest }: { path: string; fixed?: Record<string, string>; heading?: string }) {
  const resource = find(path);
  // #if thread
  // #if list
  if (resource.view === 'thread') return <Conversation key={path} resource={resource} {...rest} />;
  // #else
  return <Conversation key={path} resource={resource} {...rest} />;
  // #end
  // #end
  // #if list
  return <ResourceList key={path} resource={resource} {...rest} />;
  // #end
}
