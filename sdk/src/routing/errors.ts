import { AinurError } from "../errors/AinurError.ts";

/** Thrown when a network file or description breaks a rule. `line` counts from 1; 0 where no single line is at fault. */
export class MalformedNetwork extends AinurError {
  override name = "MalformedNetwork";
  readonly line: number;
  readonly reason: string;
  constructor({ line = 0, reason }: { readonly line?: number; readonly reason: string }) {
    super(`Malformed network${line > 0 ? ` at line ${line}` : ""}: ${reason}.`);
    this.line = line;
    this.reason = reason;
  }
}

/** Thrown when a number that steers routing is outside what makes sense. */
export class RoutingOutOfRange extends AinurError {
  override name = "RoutingOutOfRange";
  readonly parameter: string;
  readonly value: number;
  constructor({
    parameter,
    value,
    range,
  }: { readonly parameter: string; readonly value: number; readonly range: string }) {
    super(`${parameter} is ${value}, but has to be ${range}.`);
    this.parameter = parameter;
    this.value = value;
  }
}
