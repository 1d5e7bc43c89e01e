import { expect, test } from 'vitest';
import { bestMove, type Cell, free, winningLine } from '../src/tools/marksInRow';

const board = (text: string): Cell[] => [...text].map((mark) => (mark === 'X' || mark === 'O' ? mark : undefined));

test.each([['XXX......', [0, 1, 2]], ['O..O..O..', [0, 3, 6]], ['X...X...X', [0, 4, 8]], ['..O.O.O..', [2, 4, 6]]])('%s is won', (cells, line) => {
  expect(winningLine(board(cells), 3)).toEqual(line);
});

test('a row does not go on in the next line', () => {
  expect(winningLine(board('.XXX.....'), 3)).toBeUndefined();
  expect(winningLine(board('..XXXX..........'), 4)).toBeUndefined();
});

test('wins where it can, and blocks where it must', () => {
  expect(bestMove(board('OO.XX....'), 3, 'O')).toBe(2);
  expect(bestMove(board('XX..O....'), 3, 'O')).toBe(2);
  expect(bestMove(board('XXX.O...O.......'), 4, 'O')).toBe(3);
});

test('never loses, whatever the other plays', () => {
  const play = (cells: Cell[], mine: boolean) => {
    const line = winningLine(cells, 3);
    if (line) expect(cells[line[0]!]).toBe('O');
    if (line || free(cells).length === 0) return;
    if (mine) play(cells.with(bestMove(cells, 3, 'O', () => 0), 'O'), false);
    else for (const move of free(cells)) play(cells.with(move, 'X'), true);
  };
  play(Array(9).fill(undefined), false);
});
