import { createContext, useContext } from "react";
import type { AppConfig } from "../config.ts";

export const AppConfigContext = createContext<AppConfig | undefined>(undefined);

export function useAppConfig(): AppConfig {
  const config = useContext(AppConfigContext);
  if (config === undefined) throw new Error("useAppConfig is used outside of its context");
  return config;
}
