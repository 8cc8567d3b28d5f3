/**
 * What a node of `pricedRouting` tells its neighbours, as numbers: the wait in its queue now, the average wait, a distance to
 * each target, and the hops to each target. Infinite where there is no way.
 */
export type Announcement = Float64Array;

export const BACKLOG = 0;
export const MEAN = 1;
const HEADER = 2;

/** Numbers in an announcement about so many targets. */
export function announcementLength(targets: number): number {
  return HEADER + 2 * targets;
}

/** Where the distance to a target is. The hops to it follow `targets` later. */
export function distancePlace(target: number): number {
  return HEADER + target;
}
