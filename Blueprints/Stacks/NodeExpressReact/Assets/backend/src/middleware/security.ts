import type { RequestHandler } from 'express';

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    // #if pictures
    'Content-Security-Policy': "default-src 'self'; img-src 'self' blob: data: http: https:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'",
    // #else
    'Content-Security-Policy': "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'",
    // #end
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  next();
};
