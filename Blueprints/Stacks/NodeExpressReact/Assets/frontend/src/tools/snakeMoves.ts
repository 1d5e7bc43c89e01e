import { type Chance, pick } from './random';
import type { Direction } from './useSwipe';

export const side = 17;

export interface Snake {
  /** Fields as numbers, row by row; the head comes first. */
  body: number[];
  heading: Direction;
  /** Turns that wait for the next steps. */
  turns: Direction[];
  food: number;
  over: boolean;
}

const opposite: Record<Direction, Direction> = { up: 'down', down: 'up', left: 'right', right: 'left' };

const foodFor = (body: readonly number[], random?: Chance) => {
  const free = Array.from({ length: side * side }, (_, i) => i).filter((field) => !body.includes(field));
  return free.length === 0 ? -1 : pick(free, random);
};

export function begin(random?: Chance): Snake {
  const middle = Math.floor(side / 2) * side + Math.floor(side / 2);
  const body = [middle, middle - 1, middle - 2];
  return { body, heading: 'right', turns: [], food: foodFor(body, random), over: false };
}

/** Keeps a turn for the next step; the snake cannot turn into itself. */
export function steer(snake: Snake, to: Direction): Snake {
  const last = snake.turns.at(-1) ?? snake.heading;
  return to === last || to === opposite[last] || snake.turns.length >= 3 ? snake : { ...snake, turns: [...snake.turns, to] };
}

/** One field further; through walls where there are none. */
export function step(snake: Snake, walls: boolean, random?: Chance): Snake {
  if (snake.over) return snake;
  const [heading = snake.heading, ...turns] = snake.turns;
  const head = snake.body[0]!;
  const x = (head % side) + (heading === 'right' ? 1 : heading === 'left' ? -1 : 0);
  const y = Math.floor(head / side) + (heading === 'down' ? 1 : heading === 'up' ? -1 : 0);
  const outside = x < 0 || y < 0 || x >= side || y >= side;
  if (outside && walls) return { ...snake, over: true };
  const next = ((y + side) % side) * side + ((x + side) % side);
  const eats = next === snake.food;
  const rest = eats ? snake.body : snake.body.slice(0, -1);
  if (rest.includes(next)) return { ...snake, over: true };
  const body = [next, ...rest];
  const food = eats ? foodFor(body, random) : snake.food;
  return { body, heading, turns, food, over: food < 0 };
}

export const points = (snake: Snake) => snake.body.length - 3;

/** Milliseconds for a step: the longer the snake, the faster it is. */
export const pace = (snake: Snake) => Math.max(70, 170 - points(snake) * 3);
