import { Part } from './Part';
import { useText } from './Texts';

interface Props {
  section: string;
  heading: string;
  text: string;
  hint?: string;
  first?: boolean;
}

/** A text of one or more paragraphs. */
export function TextPart({ section, heading, text, hint, first }: Props) {
  const { lines, edit } = useText({ section, text, hint });
  return (
    <Part id={section} heading={heading} first={first} narrow>
      {lines.map((line) => <p key={line} className="prose">{line}</p>)}
      {lines.length === 0 && <p className="quiet">More about this will follow here.</p>}
      {edit}
    </Part>
  );
}
