import { Part } from './Part';
import { useText } from './Texts';

interface Props {
  section: string;
  heading: string;
  text: string;
  hint?: string;
  first?: boolean;
}

/** Who somebody is: what they do in one line, then more about them. */
export function PersonPart({ section, heading, text, hint, first }: Props) {
  const { lines: [role, ...rest], edit } = useText({ section, text, hint });
  const initials = heading.split(/\s+/).map((word) => word.charAt(0)).join('').slice(0, 2);
  return (
    <Part id={section} heading={heading} first={first}>
      <div className="person">
        <div className="portrait" aria-hidden="true">{initials}</div>
        <div>
          {role && <p className="role">{role}</p>}
          {rest.map((line) => <p key={line} className="prose">{line}</p>)}
          {rest.length === 0 && <p className="quiet">More about {heading} will follow here.</p>}
          {edit}
        </div>
      </div>
    </Part>
  );
}
