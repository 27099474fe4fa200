/** Where the time comes from: a parameter, so that tests and replays decide what day it is. */
export interface Clock {
  now(): Date;
}

/** The machine's own time, for the places that compose the application. */
export const systemClock: Clock = { now: () => new Date() };
