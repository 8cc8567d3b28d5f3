export type { Handler, Work as Deliverable, WorkContext } from "@ainur/sdk";
