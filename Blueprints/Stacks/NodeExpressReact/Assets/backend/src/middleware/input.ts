import express, { type RequestHandler } from 'express';
// #if api
import { invalid, Problem } from './problem.js';
// #else
import { Problem } from './problem.js';
// #end

/** Refuses an address whose escapes are no text. What stands behind the ? of a page is its own matter. */
export const readableAddress: RequestHandler = (request, _response, next) => {
  try {
    decodeURIComponent(/^\/api\//i.test(request.path) ? request.url : request.path);
  } catch {
    throw new Problem(400, 'Bad address', 'A % in the address does not stand for a character.');
  }
  next();
};

// #if api
/** For routes without parameters: one that is sent all the same is named, not ignored. */
export const noQuery: RequestHandler = (request, _response, next) => {
  const names = Object.keys(request.query);
  if (names.length > 0) {
    throw invalid(Object.fromEntries(names.map((name) => [name, 'is not known here'])));
  }
  next();
};

// #end
const readBody: RequestHandler = (request, _response, next) => {
  if (Buffer.isBuffer(request.body)) {
    request.body = readJson(request.body);
  }
  next();
};

/** Reads bodies of JSON. */
export const jsonBody: RequestHandler[] = [express.raw({ type: ['json', '+json'], limit: '100kb' }), readBody];

function readJson(body: Buffer): unknown {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    value = JSON.parse(text);
  } catch {
    throw new Problem(400, 'Bad request', 'The body is not JSON.');
  }
  // #if data
  refuseRounding(text);
  // #end
  return value;
}

// #if data
/** JSON.parse rounds a number that has too many digits: what is stored must be what was sent. */
function refuseRounding(json: string): void {
  for (const [, name, number] of json.matchAll(/"(\w+)"\s*:\s*(-?\d[\d.eE+-]*)/g)) {
    if (digits(number!) !== digits(String(Number(number)))) {
      throw invalid({ [name!]: 'has more digits than can be kept' });
    }
  }
}

/** The digits that count: without sign, point, exponent and the zeros at either end. */
const digits = (number: string) => number.replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
// #end
