import { type DragEvent, type PointerEvent, useState } from 'react';

/** The column below, and not that in which what is dragged still stands. */
const stageAt = ({ clientX, clientY }: { clientX: number; clientY: number }): string | undefined =>
  document.elementsFromPoint(clientX, clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.dataset.stage !== undefined)?.dataset.stage;

/** A hand that clicks moves so far. */
const clickDistance = 5;

/**
 * Dragging the element that has the handlers, anywhere with a mouse or a pen and by its grip with a finger, which scrolls elsewhere;
 * how far it went, and the stage below.
 */
export function useDrag(onOver: (stage: string | undefined) => void, onDrop: (stage: string) => void) {
  const [offset, setOffset] = useState<{ x: number; y: number }>();

  const follow = (element: HTMLElement, pointer: number, from: { x: number; y: number }) => {
    let dragged = false;
    const followed = new AbortController();
    // A fast hand has left the element with its first move.
    const on = (type: 'pointermove' | 'pointerup' | 'pointercancel', act: (event: globalThis.PointerEvent) => void) =>
      window.addEventListener(type, (event) => event.pointerId === pointer && act(event), { signal: followed.signal });
    const end = () => {
      followed.abort();
      setOffset(undefined);
      onOver(undefined);
    };
    on('pointermove', (event) => {
      const moved = { x: event.clientX - from.x, y: event.clientY - from.y };
      if (!dragged && Math.hypot(moved.x, moved.y) < clickDistance) return;
      // From here on it is no click on what lies below.
      if (!dragged) element.setPointerCapture(pointer);
      dragged = true;
      setOffset(moved);
      onOver(stageAt(event));
    });
    on('pointerup', (event) => {
      const stage = dragged ? stageAt(event) : undefined;
      end();
      if (stage) onDrop(stage);
    });
    on('pointercancel', end);
  };

  return {
    offset,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const pressed = (event.target as Element).closest('button');
        const grip = pressed?.classList.contains('grip');
        if (event.button !== 0 || (pressed ? !grip : event.pointerType === 'touch')) return;
        follow(event.currentTarget, event.pointerId, { x: event.clientX, y: event.clientY });
      },
      // The browser would drag the link of the title.
      onDragStart: (event: DragEvent) => event.preventDefault(),
    },
  };
}
