import { join } from 'node:path';
import express, { Router } from 'express';

/** Serves the built frontend; an address that is no file is one of its screens. */
export function spa(directory: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(express.static(directory, { index: false }));
  router.get('/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: directory });
  });
  return router;
}
