import { agents, levels, type Agent, type LogFilter, type LogLevel } from "../api/logs";
import { title } from "../app/format";
import { Icon } from "../ui/Icon";

interface Props {
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
}

/** What to look for in the lines of a task. */
export function LogFilterBar({ filter, onFilter }: Props) {
  const given = Boolean(filter.agent ?? filter.level ?? filter.text);
  return (
    <search className="logfilter" aria-label="Search the log">
      <label className="logfilter__text">
        <Icon name="search" size={15} />
        <input
          type="text"
          placeholder="Search what the agents said"
          aria-label="Words to look for"
          maxLength={200}
          value={filter.text ?? ""}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, text: value || undefined })}
          onKeyDown={({ key }) => key === "Escape" && onFilter({ ...filter, text: undefined })}
        />
      </label>
      <select aria-label="Agent" value={filter.agent ?? ""} onChange={({ currentTarget: { value } }) => onFilter({ ...filter, agent: (value || undefined) as Agent | undefined })}>
        <option value="">Every agent</option>
        {agents.map((agent) => <option key={agent}>{agent}</option>)}
      </select>
      <select aria-label="Level" value={filter.level ?? ""} onChange={({ currentTarget: { value } }) => onFilter({ ...filter, level: (value || undefined) as LogLevel | undefined })}>
        <option value="">Every level</option>
        {levels.map((level) => <option key={level} value={level}>{title(level)}</option>)}
      </select>
      {given && <button type="button" className="button button--quiet button--small" onClick={() => onFilter({})}><Icon name="close" size={14} />Clear</button>}
    </search>
  );
}
