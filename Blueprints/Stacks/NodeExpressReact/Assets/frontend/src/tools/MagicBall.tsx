import { type FormEvent, useState } from 'react';
import './magicBall.css';
import './play.css';
import { pick } from './random';
import { SoundSwitch, tone } from './sound';

const known = [
  'It is certain', 'Without a doubt', 'Yes, definitely', 'You may rely on it', 'Most likely', 'The outlook is good', 'Yes', 'All signs say yes',
  'Ask again later', 'Better not tell you now', 'Concentrate and ask again', 'I cannot see it clearly', 'Do not count on it', 'My answer is no',
  'My sources say no', 'The outlook is not so good', 'Very doubtful', 'No',
];

/** Answers any question by chance. */
export function MagicBall({ answers = known }: { answers?: string[] }) {
  const [question, setQuestion] = useState('');
  const [past, setPast] = useState<{ question: string; answer: string }[]>([]);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setPast([{ question: question.trim(), answer: pick(answers) }, ...past].slice(0, 10));
    [0, 0.1, 0.2].forEach((after) => tone(140 + after * 300, 0.2, after));
  };
  return (
    <>
      <div className="ball" key={past.length}><p role="status">{past[0]?.answer ?? 'Ask me'}</p></div>
      <form className="field" onSubmit={ask}>
        <label htmlFor="question">Your question</label>
        <input id="question" value={question} maxLength={200} placeholder="Will it rain tomorrow?" onChange={(event) => setQuestion(event.target.value)} />
        <div className="center"><button type="submit" className="button primary">Shake</button><SoundSwitch /></div>
      </form>
      {past.length > 1 && <div className="past"><h2>Before</h2><ul>{past.slice(1).map((one, i) => <li key={past.length - i}>{one.question && <span className="muted">{one.question}: </span>}{one.answer}</li>)}</ul></div>}
    </>
  );
}
