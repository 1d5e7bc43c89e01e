import { type PointerEvent, useRef, useState } from 'react';

/** The column below, and not that in which what is dragged still stands. */
const stageAt = (event: PointerEvent): string | undefined =>
  document.elementsFromPoint(event.clientX, event.clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && element.dataset.stage !== undefined)?.dataset.stage;

/** Dragging with mouse, pen or finger from the element that has the handlers; how far it went, and the stage below. */
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
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event: PointerEvent) => {
        if (!start.current) return;
        setOffset({ x: event.clientX - start.current.x, y: event.clientY - start.current.y });
        onOver(stageAt(event));
      },
      onPointerUp: (event: PointerEvent) => {
        const stage = start.current && stageAt(event);
        end();
        if (stage) onDrop(stage);
      },
      onPointerCancel: end,
    },
  };
}
