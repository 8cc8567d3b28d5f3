import { attributeCoalition } from "./attributeCoalition.ts";
import { formCoalition } from "./formCoalition.ts";

/** `client.coalitions` */
export const coalitionActions = { attribute: attributeCoalition, form: formCoalition } as const;
