import { NavLink } from "react-router";
import { Logo } from "./Logo.tsx";
import { NetworkStatus } from "./NetworkStatus.tsx";
import { places } from "./places.ts";

/** The places at the left of a wide page. */
export function Rail() {
  return (
    <div className="hidden w-52 shrink-0 border-r border-line md:block">
      <div className="sticky top-0 flex h-dvh flex-col px-3 py-4">
        <div className="px-2 pb-5">
          <Logo />
        </div>
        <nav aria-label="Places" className="flex flex-col gap-0.5">
          {places.map(({ path, name, Icon }) => (
            <NavLink
              key={path}
              to={path}
              end={path === "/"}
              className={({ isActive }) =>
                `flex h-9 items-center gap-2.5 rounded-md px-2 ${isActive ? "bg-accent-wash font-medium text-accent" : "text-ink-2 hover:bg-sunken hover:text-ink"}`
              }
            >
              <Icon size={17} aria-hidden />
              {name}
            </NavLink>
          ))}
        </nav>
        <div className="mt-auto px-2">
          <NetworkStatus />
        </div>
      </div>
    </div>
  );
}

/** The same at the bottom of a phone. */
export function BottomBar() {
  return (
    <nav
      aria-label="Places"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map(({ path, name, Icon }) => (
        <NavLink
          key={path}
          to={path}
          end={path === "/"}
          className={({ isActive }) =>
            `flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[10.5px] ${isActive ? "font-medium text-accent" : "text-ink-2"}`
          }
        >
          <Icon size={19} aria-hidden />
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
