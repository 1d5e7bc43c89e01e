import { type ComponentProps, useEffect, useRef, useState } from 'react';

/** A row that scrolls sideways where it is too long; it fades at an end behind which there is more. */
export function Strip({ className = '', ...rest }: ComponentProps<'div'>) {
  const strip = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState('');
  useEffect(() => {
    const element = strip.current!;
    const look = () => {
      const left = element.scrollLeft > 1;
      const right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setMore([left && 'more-left', right && 'more-right'].filter(Boolean).join(' '));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    element.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    look();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return <div ref={strip} className={`strip ${className} ${more}`} {...rest} />;
}
