import { Monitor, Moon, Sun } from "lucide-react";
import { setTheme, type Theme, useTheme } from "../theme/theme.ts";

const themes = {
  system: { Icon: Monitor, next: "light" },
  light: { Icon: Sun, next: "dark" },
  dark: { Icon: Moon, next: "system" },
} as const satisfies Readonly<Record<Theme, { readonly Icon: typeof Sun; readonly next: Theme }>>;

/** Goes through system, light and dark. */
export function ThemeToggle() {
  const theme = useTheme();
  const { Icon, next } = themes[theme];
  const label = `Theme: ${theme}. Switch to ${next}`;
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={() => setTheme(next)}
      className="inline-flex size-9 items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
