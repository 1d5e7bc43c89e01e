import { useEffect, useState } from 'react';
import './countdown.css';
import './play.css';
import { useStored } from './stored';
import { leftUntil, momentOf, nextOf } from './untilDate';

interface Props {
  /** Like 2030-12-24 or 2030-12-24T18:00; 12-24 is the next one of that day. */
  date?: string;
  title?: string;
}

/** Counts the days, hours, minutes and seconds until a date. */
export function Countdown({ date = '01-01', title = '' }: Props) {
  const [now, setNow] = useState(() => new Date());
  const [given, setGiven] = useStored('countdown', { date, title });
  const chosen = nextOf(given.date, now);
  const target = momentOf(chosen);
  const known = !Number.isNaN(target.getTime());
  const left = leftUntil(known ? target : now, now);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 250);
    return () => clearInterval(timer);
  }, []);
  const [day = '', time = ''] = chosen.split('T');
  const put = (newDay: string, newTime: string) => setGiven({ ...given, date: newTime ? `${newDay}T${newTime}` : newDay });
  return (
    <>
      {given.title && <p className="verdict"><strong>{given.title}</strong></p>}
      <p className="muted center" role="status">{!known ? 'Choose a date' : left.over ? 'The time has come!' : target.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })}</p>
      <div role="timer" aria-label="Time left"><dl className="until">
        {([['Days', left.days], ['Hours', left.hours], ['Minutes', left.minutes], ['Seconds', left.seconds]] as const).map(([unit, value]) => <div key={unit}><dd>{value}</dd><dt>{unit}</dt></div>)}
      </dl></div>
      <label className="field"><span>What for</span><input value={given.title} maxLength={80} onChange={(event) => setGiven({ ...given, title: event.target.value })} /></label>
      <div className="pair even">
        <label className="field"><span>Date</span><input type="date" value={day} onChange={(event) => put(event.target.value, time)} /></label>
        <label className="field"><span>Time</span><input type="time" value={time} onChange={(event) => put(day, event.target.value)} /></label>
      </div>
    </>
  );
}
