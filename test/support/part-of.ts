// A part of something large, for what asks nothing else of it.

/** Some of its parts, and of these again; what it calls by another name does not compile. */
type Part<Whole> = Whole extends
  | ((...args: never[]) => unknown)
  | readonly unknown[]
  | ReadonlyMap<unknown, unknown>
  | Date
  ? Whole
  : Whole extends object
    ? { [Name in keyof Whole]?: Part<Whole[Name]> }
    : Whole;

/** Gives it out for the whole. */
export const partOf = <Whole>(part: Part<Whole>): Whole => part as Whole;
