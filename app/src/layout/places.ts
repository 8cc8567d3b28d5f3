import {
  Bot,
  BriefcaseBusiness,
  Coins,
  LayoutDashboard,
  type LucideIcon,
  Scale,
  Umbrella,
  Wallet,
} from "lucide-react";

export type Place = { readonly path: string; readonly name: string; readonly Icon: LucideIcon };

/** Where one can go, in the order of the rail. */
export const places: readonly Place[] = [
  { path: "/", name: "Overview", Icon: LayoutDashboard },
  { path: "/agents", name: "Agents", Icon: Bot },
  { path: "/jobs", name: "Jobs", Icon: BriefcaseBusiness },
  { path: "/court", name: "Court", Icon: Scale },
  { path: "/insurance", name: "Insurance", Icon: Umbrella },
  { path: "/stake", name: "Stake", Icon: Coins },
  { path: "/account", name: "Account", Icon: Wallet },
];
