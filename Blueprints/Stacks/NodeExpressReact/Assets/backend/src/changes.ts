import type { Response } from 'express';

export interface Change {
  resource: string;
  action: 'created' | 'updated' | 'deleted';
  id: string;
}

/** Tells every open screen what changed, as server-sent events. */
export class ChangeFeed {
  private readonly screens = new Map<Response, string | undefined>();

  /** Keeps the response open; `userId` is who watches. */
  open(response: Response, userId?: string): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.write(': connected\n\n');
    const heartbeat = setInterval(() => response.write(': still here\n\n'), 15_000);
    this.screens.set(response, userId);
    response.on('close', () => {
      clearInterval(heartbeat);
      this.screens.delete(response);
    });
  }

  /** With `onlyFor`, just that user's screens learn of it. */
  publish(change: Change, onlyFor?: string): void {
    for (const [screen, userId] of this.screens) {
      if (onlyFor === undefined || onlyFor === userId) {
        screen.write(`data: ${JSON.stringify(change)}\n\n`);
      }
    }
  }

  close(): void {
    for (const screen of this.screens.keys()) {
      screen.end();
    }
  }
}
