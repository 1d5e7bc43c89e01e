const paths = {
  planning: "M5 6h9M5 12h6M5 18h9M18 5.5l1.5 1.5L22 4.5M18 17.5l1.5 1.5 2.5-2.5",
  architecture: "M12 3v3M12 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM10.8 9.8 5 21M13.2 9.8 19 21M7.6 16h8.8",
  coding: "m8 7-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14",
  testing: "M9 3h6M10 3v6.5L4.7 18a2 2 0 0 0 1.7 3h11.2a2 2 0 0 0 1.7-3L14 9.5V3M7.5 15h9",
  review: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 21 21M8 11l2 2 4-4",
  deployment: "M12 15V4M7.5 8.5 12 4l4.5 4.5M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20.5 20.5",
  plus: "M12 5v14M5 12h14",
  panel: "M4 5h16v14H4zM9.5 5v14",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  send: "M12 20V5M6 11l6-6 6 6",
  pause: "M9 6v12M15 6v12",
  play: "M8 5.5v13l10.5-6.5z",
  stop: "M7 7h10v10H7z",
  retry: "M4 12a8 8 0 1 0 2.5-5.8M6 2.5v4h4",
  external: "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  folder: "M3 6h6l2 2.5h10V19H3z",
  back: "m15 6-6 6 6 6",
  chevron: "m9 6 6 6-6 6",
  close: "M6 6l12 12M18 6 6 18",
  check: "m5 12.5 4.5 4.5L19 7.5",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  desktop: "M3 5h18v11H3zM9 20h6M12 16v4",
  tablet: "M6 3h12v18H6zM11 18h2",
  phone: "M8 3h8v18H8zM11.5 18h1",
  help: "M9.5 9a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7v.5M12 17h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  warning: "M12 4 2.5 20h19zM12 10v4.5M12 17.5h.01",
  branch: "M7 5v14M7 15c0-5 10-2 10-8M7 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM17 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM7 17a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  activity: "M3 12h4l3-8 4 16 3-8h4",
  download: "M12 4v11M7.5 10.5 12 15l4.5-4.5M4 19h16",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2",
  power: "M12 3v9M6.8 6.8a7.5 7.5 0 1 0 10.4 0",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3Z",
} as const;

export type IconName = keyof typeof paths;

/** Always decoration: the words stand beside it or in the button's label. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
