import "./styles.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { WagmiProvider } from "wagmi";
import { App } from "./App.tsx";
import { ErrorBoundary } from "./components/ErrorBoundary.tsx";
import { loadConfig } from "./config.ts";
import { AppConfigContext } from "./hooks/useAppConfig.ts";
import { createWagmiConfig } from "./wagmi.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");

const config = await loadConfig();
const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, retryDelay: 500 } } });

createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <AppConfigContext value={config}>
        <WagmiProvider config={createWagmiConfig(config)}>
          <QueryClientProvider client={queries}>
            <App />
          </QueryClientProvider>
        </WagmiProvider>
      </AppConfigContext>
    </ErrorBoundary>
  </StrictMode>,
);
