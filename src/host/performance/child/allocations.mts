import { GCProfiler, getHeapStatistics } from 'node:v8';
import type { Run } from './operations.mjs';
import { type Pace, quantile, sink } from './slice.mjs';

/**
 * Bytes of the heap that one call takes, whether or not they are free again by now: how much fuller the heap is in the
 * end, and what collections have freed in between. Contents of buffers lie outside the heap.
 */
export async function allocatedBy(
  run: Run,
  { isAsync, batch }: Pace,
  forMs: number,
): Promise<number> {
  const collections = new GCProfiler();
  let calls = 0;
  collections.start();
  const end = performance.now() + forMs;
  const before = getHeapStatistics().used_heap_size;
  do {
    if (isAsync) for (let call = 0; call < batch; call += 1) sink.value = await run();
    else for (let call = 0; call < batch; call += 1) sink.value = run();
    calls += batch;
  } while (performance.now() < end);
  const grown = getHeapStatistics().used_heap_size - before;
  const freed = collections
    .stop()
    .statistics.map((one) => usedIn(one.beforeGC) - usedIn(one.afterGC))
    .reduce((sum, bytes) => sum + bytes, 0);
  return Math.max(0, grown + freed) / calls;
}

/** In the middle of several looks: the first ones see what the compiler needs for itself. */
export async function usuallyAllocatedBy(run: Run, pace: Pace): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 9; look += 1) looks.push(await allocatedBy(run, pace, 1));
  return quantile(looks, 0.5);
}

interface HeapAt {
  readonly heapStatistics: { readonly usedHeapSize: number };
}

function usedIn({ heapStatistics }: HeapAt): number {
  return heapStatistics.usedHeapSize;
}
