import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Skeleton } from "../components/Skeleton.tsx";
import { AccountButton } from "./AccountButton.tsx";
import { Logo } from "./Logo.tsx";
import { StaleBanner } from "./NetworkStatus.tsx";
import { BottomBar, Rail } from "./Rail.tsx";
import { ThemeToggle } from "./ThemeToggle.tsx";

/** What every page stands in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus(); // so that the keyboard goes on in the new page
  }, [pathname]);
  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <Rail />
      <div className="flex min-w-0 flex-1 flex-col">
        <StaleBanner />
        <header className="flex h-14 items-center justify-between gap-2 px-4 md:justify-end md:px-6">
          <div className="md:hidden">
            <Logo />
          </div>
          <div className="flex items-center gap-1">
            <ThemeToggle />
            <AccountButton />
          </div>
        </header>
        <main
          id="main"
          ref={main}
          tabIndex={-1}
          className="mx-auto w-full max-w-[1200px] flex-1 px-4 pb-24 outline-none md:px-6 md:pb-10"
        >
          <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
        </main>
      </div>
      <BottomBar />
    </div>
  );
}

function PageSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-72 w-full" />
    </div>
  );
}
