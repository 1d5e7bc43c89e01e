import { type DragEvent, type PointerEvent, useRef, useState } from 'react';

/** The column below, and not that in which what is dragged still stands. */
const stageAt = (event: PointerEvent): string | undefined =>
  document.elementsFromPoint(event.clientX, event.clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.dataset.stage !== undefined)?.dataset.stage;

/** A hand that clicks moves so far. */
const clickDistance = 5;

/**
 * Dragging the element that has the handlers, anywhere with a mouse or a pen and by its grip with a finger, which scrolls elsewhere;
 * how far it went, and the stage below.
 */
export function useDrag(onOver: (stage: string | undefined) => void, onDrop: (stage: string) => void) {
  const start = useRef<{ x: number; y: number }>(undefined);
  const [offset, setOffset] = useState<{ x: number; y: number }>();

  const end = () => {
    start.current = undefined;
    setOffset(undefined);
    onOver(undefined);
  };

  return {
    offset,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const pressed = (event.target as Element).closest('button');
        const grip = pressed?.classList.contains('grip');
        if (event.button !== 0 || (pressed ? !grip : event.pointerType === 'touch')) return;
        start.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!start.current) return;
        const moved = { x: event.clientX - start.current.x, y: event.clientY - start.current.y };
        if (!offset && Math.hypot(moved.x, moved.y) < clickDistance) return;
        // From here on it is no click on what lies below.
        if (!offset) event.currentTarget.setPointerCapture(event.pointerId);
        setOffset(moved);
        onOver(stageAt(event));
      },
      onPointerUp: (event: PointerEvent) => {
        const stage = offset && stageAt(event);
        end();
        if (stage) onDrop(stage);
      },
      onPointerCancel: end,
      // The browser would drag the link of the title.
      onDragStart: (event: DragEvent) => event.preventDefault(),
    },
  };
}
