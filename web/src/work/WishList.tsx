import type { Wish } from "../api/artifacts";
import { Icon, type IconName } from "../ui/Icon";

const states: Record<string, { label: string; icon: IconName; tone: string }> = {
  met: { label: "Works", icon: "check", tone: "good" },
  failed: { label: "Does not work", icon: "warning", tone: "bad" },
  not_done: { label: "Not done", icon: "close", tone: "off" },
  not_run: { label: "Not tried", icon: "help", tone: "off" },
  unproved: { label: "Not tried", icon: "help", tone: "off" },
};
const order = Object.keys(states);

/** What was asked for, each with what trying it in a browser has shown; what needs a look comes first. */
export function WishList({ wishes }: { wishes: Wish[] }) {
  if (wishes.length === 0) return null;
  const place = ({ status }: Wish) => (status === "met" ? order.length : order.indexOf(status));
  const works = wishes.filter(({ status }) => status === "met").length;
  return (
    <section className="card">
      <h3>What you asked for<span className="muted">{works} of {wishes.length} seen to work in a browser</span></h3>
      <ul className="wishes">
        {[...wishes].sort((a, b) => place(a) - place(b)).map(({ words, criterion, status, reason }, index) => {
          const { label, icon, tone } = states[status] ?? { label: status, icon: "help" as const, tone: "off" };
          return (
            <li key={index}>
              <span className={`wish wish--${tone}`}><Icon name={icon} size={15} />{label}</span>
              <div>
                <p>{words}</p>
                {criterion && <p className="muted">{criterion}</p>}
                {reason && status !== "met" && <p className="muted">{reason}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
