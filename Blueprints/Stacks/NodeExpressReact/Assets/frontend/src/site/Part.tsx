import type { ReactNode } from 'react';

interface Props {
  id: string;
  heading: string;
  /** Whether it is the first thing of its page, and so names it. */
  first?: boolean;
  narrow?: boolean;
  children: ReactNode;
}

/** A section of a page under its heading. */
export function Part({ id, heading, first = false, narrow = false, children }: Props) {
  const Heading = first ? 'h1' : 'h2';
  return (
    <section className={first ? 'part first' : 'part'} id={id} aria-labelledby={`${id}-heading`}>
      <div className={narrow ? 'part-in narrow' : 'part-in'}>
        <Heading id={`${id}-heading`}>{heading}</Heading>
        {children}
      </div>
    </section>
  );
}
