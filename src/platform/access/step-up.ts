/** Thrown where the sign-in was not strong enough for the data; the frame asks for a second factor, and sends back. */
export class StepUpNeeded extends Error {}
