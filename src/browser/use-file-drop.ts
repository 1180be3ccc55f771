import { useEffect, useRef, useState } from 'react';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page; true while some are held over it. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const depth = useRef(0);
  const take = useRef(onDrop);
  useEffect(() => {
    take.current = onDrop;
  });
  useEffect(() => {
    const move = (step: number) => {
      depth.current = Math.max(0, depth.current + step);
      setOver(depth.current > 0);
    };
    const enter = (event: DragEvent) => carriesFiles(event) && move(1);
    const leave = (event: DragEvent) => carriesFiles(event) && move(-1);
    // Without this the browser would leave the page and open the file itself.
    const hold = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    const handlers = { dragenter: enter, dragleave: leave, dragover: hold, drop } as const;
    for (const [name, handler] of Object.entries(handlers)) addEventListener(name, handler as EventListener);
    return () => {
      for (const [name, handler] of Object.entries(handlers))
        removeEventListener(name, handler as EventListener);
    };
  }, []);
  return isOver;
}
