const shapes = {
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20h4L19 9l-4-4L4 16v4Z',
  trash: 'M5 7h14M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
  check: 'M5 12l5 5 9-10',
  close: 'M6 6l12 12M18 6 6 18',
  inbox: 'M4 13l3-8h10l3 8v6H4v-6ZM4 13h5l1 3h4l1-3h5',
  alert: 'M12 4 2.5 20h19L12 4ZM12 10v4M12 17v.5',
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12 20 4l-5 16-3-7-8-1Z',
  // #if player
  play: 'M7 4l13 8-13 8V4Z',
  // #end
  logout: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
