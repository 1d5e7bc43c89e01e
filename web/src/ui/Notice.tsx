import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";

interface Props {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  tone?: "calm" | "bad";
  action?: ReactNode;
}

/** What a panel says while it has nothing to show, and why. */
export function Notice({ icon = "activity", title, children, tone = "calm", action }: Props) {
  return (
    <div className={`notice notice--${tone}`} role={tone === "bad" ? "alert" : undefined}>
      <span className="notice__icon"><Icon name={icon} size={22} /></span>
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
