import { join } from 'node:path';
import express, { Router } from 'express';
import { screens } from '../screens.js';

/** Serves the built frontend: its files, and the page for each address that is one of its screens. Any other address gets the page too, as a 404. */
export function spa(directory: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(express.static(directory, { index: false }));
  router.get('/{*path}', (request, response) => {
    const known = screens.some((screen) => screen.test(request.path));
    response.status(known ? 200 : 404).set('Cache-Control', 'no-cache').sendFile('index.html', { root: directory });
  });
  return router;
}
