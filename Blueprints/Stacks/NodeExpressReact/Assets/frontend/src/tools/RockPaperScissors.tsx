import { useState } from 'react';
import { type Hand, hands as three, moreHands, outcome } from './beats';
import './play.css';
import { pick } from './random';
import './rockPaperScissors.css';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { useKeys } from './useSwipe';

const shapes: Record<Hand, string> = {
  Rock: 'M8 34L4 22 12 10 26 7 38 14 43 27 36 38 18 41ZM12 10l8 10 18-6M20 20l-4 21M20 20l16 18',
  Paper: 'M11 4h19l8 8v32H11ZM30 4v8h8M17 19h15M17 26h15M17 33h10',
  Scissors: 'M9 36a5 5 0 1 0 10 0 5 5 0 1 0-10 0M29 36a5 5 0 1 0 10 0 5 5 0 1 0-10 0M17 31L33 5M31 31L15 5',
  Lizard: 'M5 40c10 2 14-4 11-11s2-14 11-14c5 0 8-6 15-4-1 5-5 8-9 9-1 8-7 12-12 12M22 16l-6-6M33 20l5 6M18 30l-7-3M24 33l4 7',
  Spock: 'M15 44V31L7 22l3-3 6 6-4-19 4-1 5 17V24l4-2 5-17 4 1-4 18 5-14 4 1-5 22-5 11Z',
};

const sign = (hand: Hand | undefined) => <svg className="hand" viewBox="0 0 48 48" aria-hidden="true"><path d={hand ? shapes[hand] : 'M17 17a7 7 0 1 1 9 7c-2 1-2 3-2 6M24 37v1'} /></svg>;


interface Props {
  /** How many rounds make a match; whoever has won more than half of them has won. Without it nobody ever has. */
  bestOf?: number;
  /** With lizard and Spock. */
  five?: boolean;
}

export function RockPaperScissors({ bestOf, five = false }: Props) {
  const hands: readonly Hand[] = five ? moreHands : three;
  const [rounds, setRounds] = useState<{ mine: Hand; other: Hand }[]>([]);
  const last = rounds.at(-1);
  const results = rounds.map(({ mine, other }) => outcome(hands, mine, other));
  const wins = results.filter((result) => result > 0).length;
  const losses = results.filter((result) => result < 0).length;
  const over = bestOf !== undefined && Math.max(wins, losses) > bestOf / 2;

  const play = (mine: Hand) => {
    if (over) return;
    const other = pick(hands);
    setRounds([...rounds, { mine, other }]);
    const result = outcome(hands, mine, other);
    if (result > 0) cheer();
    else if (result < 0) sigh();
    else tone(400);
  };
  useKeys((key) => {
    const hand = hands[Number(key) - 1];
    if (hand) play(hand);
    return hand !== undefined;
  });
  const says = () => {
    if (over) return wins > losses ? 'You win the match!' : 'The computer wins the match.';
    if (!last) return bestOf ? `Best of ${bestOf}: choose a hand` : 'Choose a hand';
    const result = results.at(-1)!;
    if (result === 0) return `Both ${last.mine.toLowerCase()}: a draw`;
    return result > 0 ? `${last.mine} beats ${last.other.toLowerCase()}: you win` : `${last.other} beats ${last.mine.toLowerCase()}: you lose`;
  };
  return (
    <>
      <div className="duel" key={rounds.length} aria-hidden="true"><span>{sign(last?.mine)}</span><small>vs</small><span>{sign(last?.other)}</span></div>
      <p className="verdict" role="status"><strong>{says()}</strong></p>
      <div className="hands">
        {hands.map((hand) => <button key={hand} type="button" className="button" disabled={over} onClick={() => play(hand)}>{sign(hand)} {hand}</button>)}
      </div>
      <dl className="tallies">
        <div><dt>You</dt><dd>{wins}</dd></div>
        <div><dt>Draws</dt><dd>{results.length - wins - losses}</dd></div>
        <div><dt>Computer</dt><dd>{losses}</dd></div>
      </dl>
      <div className="center">
        <button type="button" className={over ? 'button primary' : 'button'} onClick={() => setRounds([])}>Start over</button>
        <SoundSwitch />
      </div>
    </>
  );
}
