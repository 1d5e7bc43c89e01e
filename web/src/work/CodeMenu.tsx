import { useId, useRef } from "react";
import { archiveUrl, cloneCommand } from "../api/git";
import { Command } from "../ui/Command";
import { Icon } from "../ui/Icon";

/** How to take the code home. */
export function CodeMenu({ slug, branch }: { slug: string; branch: string }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const clone = cloneCommand(slug, branch);

  // In the top layer, so that no pane cuts it off; hence placed by hand under its button.
  function placeUnder() {
    const box = button.current?.getBoundingClientRect();
    if (!box || !menu.current) return;
    menu.current.style.top = `${box.bottom + 8}px`;
    menu.current.style.right = `${Math.max(8, document.documentElement.clientWidth - box.right)}px`;
  }

  return (
    <>
      <button ref={button} type="button" className="button button--small" popoverTarget={id}><Icon name="download" size={14} />Code</button>
      <div ref={menu} id={id} popover="auto" className="menu" role="dialog" aria-label="Get the code" onBeforeToggle={placeUnder}>
        <h3>Clone it</h3>
        <Command text={clone} />
        <p className="muted">Every step of every agent is a commit of its own. What you push to the branch is what the next change begins with.</p>
        <h3>Or download it</h3>
        <a className="button" href={archiveUrl(slug, branch)} download={`${slug}.zip`}><Icon name="download" size={15} />{slug}.zip</a>
      </div>
    </>
  );
}
