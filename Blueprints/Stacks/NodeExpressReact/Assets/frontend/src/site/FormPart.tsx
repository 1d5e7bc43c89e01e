import type { Resource } from '../api/resources';
import { SendForm } from '../resources/SendForm';
import { Part } from './Part';
import { useText } from './Texts';

interface Props {
  section: string;
  heading: string;
  text: string;
  first?: boolean;
  resource: Resource;
}

/** A form that a visitor sends, and that only the owner reads. */
export function FormPart({ section, heading, text, first, resource }: Props) {
  const { lines } = useText({ section, text });
  return (
    <Part id={section} heading={heading} first={first} narrow>
      {lines.map((line) => <p key={line} className="prose">{line}</p>)}
      <SendForm resource={resource} labelledBy={`${section}-heading`} />
    </Part>
  );
}
