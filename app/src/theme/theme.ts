import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const NAME = "ainur.theme"; // public/theme.js reads it before the first paint
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function chosen(): Theme {
  const stored = localStorage.getItem(NAME);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function isDark(): boolean {
  const theme = chosen();
  return theme === "system" ? dark.matches : theme === "dark";
}

function apply() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  for (const listener of listeners) listener();
}
dark.addEventListener("change", apply);

export function setTheme(theme: Theme): void {
  if (theme === "system") localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, theme);
  apply();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What the reader chose. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosen);
}

/** Whether the page is dark now; for what is drawn on a canvas. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}
