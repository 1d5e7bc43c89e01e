import { useState } from 'react';
import './play.css';
import './quiz.css';
import { shuffled } from './random';
import { cheer, sigh, SoundSwitch } from './sound';
import { useBest } from './useBest';
import { useKeys } from './useSwipe';

export interface Question {
  text: string;
  /** The right one comes first; they are shown in another order. */
  answers: string[];
  /** The address of what is shown above it. */
  picture?: string;
}

const ask = (questions: Question[], count = questions.length) => shuffled(questions).slice(0, count).map((question) => ({ ...question, shown: shuffled(question.answers) }));

interface Props {
  questions: Question[];
  /** How many of them make a round; all unless given. */
  count?: number;
  onEnd?: (points: number) => void;
}

export function Quiz({ questions, count, onEnd }: Props) {
  const [round, setRound] = useState(() => ask(questions, count));
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<string[]>([]);
  const [best, offer] = useBest('quiz');
  const question = round[at];
  const answer = answers[at];
  const points = answers.filter((given, i) => given === round[i]!.answers[0]).length;

  const choose = (given: string) => {
    if (!question || answer !== undefined) return;
    setAnswers([...answers, given]);
    if (given === question.answers[0]) cheer();
    else sigh();
  };
  const next = () => {
    setAt(at + 1);
    if (at + 1 < round.length) return;
    offer(points);
    onEnd?.(points);
  };
  const again = () => {
    setRound(ask(questions, count));
    setAt(0);
    setAnswers([]);
  };
  useKeys((key) => {
    const given = question?.shown[Number(key) - 1];
    if (given) choose(given);
    return given !== undefined;
  });
  if (!question) {
    return (
      <>
        <p className="verdict" role="status"><strong>{points} of {round.length} right</strong></p>
        <ol className="past answers">{round.map((one, i) => <li key={one.text}>{one.text}<br /><span className={answers[i] === one.answers[0] ? 'right' : 'wrong'}>{answers[i] === one.answers[0] ? '✓' : '✗'} {answers[i]}</span>{answers[i] !== one.answers[0] && <> – it is {one.answers[0]}</>}</li>)}</ol>
        <dl className="tallies"><div><dt>Best</dt><dd>{best ?? points}</dd></div></dl>
        <div className="center"><button type="button" className="button primary" onClick={again}>Play again</button></div>
      </>
    );
  }
  const look = (given: string) => (answer === undefined ? '' : given === question.answers[0] ? 'right' : given === answer ? 'wrong' : '');
  return (
    <>
      <p className="muted center">Question {at + 1} of {round.length} · {points} right</p>
      {question.picture && <img className="quiz-picture" src={question.picture} alt="" />}
      <h2 className="center">{question.text}</h2>
      <div className="choices">
        {question.shown.map((given, i) => <button key={given} type="button" className={`button ${look(given)}`} aria-disabled={answer !== undefined} onClick={() => choose(given)}><kbd aria-hidden="true">{i + 1}</kbd> {given}</button>)}
      </div>
      <p className="verdict" role="status">{answer === undefined ? '' : answer === question.answers[0] ? <strong>Right!</strong> : <>Wrong: it is <strong>{question.answers[0]}</strong></>}</p>
      <div className="center">
        <button type="button" className="button primary" disabled={answer === undefined} onClick={next}>{at + 1 < round.length ? 'Next question' : 'See the result'}</button>
        <SoundSwitch />
      </div>
    </>
  );
}
